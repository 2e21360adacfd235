using QnA.Answering.Topics;
using QnA.Articles;
using QnA.Conversations;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Questions;
using QnA.Retrieval;

namespace QnA.Answering;

/// <summary>
/// Finds and reads passages for the questions of one message: first the best, then, before a refusal, the rest. Not thread-safe.
/// </summary>
internal sealed class ReadingSession(
    ArticleIndex index, Retriever retriever, EvidenceReader reader, AnsweringOptions options, TimeProvider time, SearchFilter filter)
{
    /// <summary>Most sentences read closely because they share words with an item of a list.</summary>
    private const int FurtherItems = 6;

    /// <summary>The sentence for an alternative may stay below the threshold, but not below this share of it.</summary>
    private const double OtherAlternative = 0.25;

    private readonly HashSet<(string, int)> _read = [];
    private readonly List<Evidence> _all = [];
    private readonly TermWeights _weights = new(index.ChunkCount, index.DocumentFrequency);

    /// <summary>How much each term says in these articles.</summary>
    public TermWeights Weights => _weights;

    public TimeSpan RetrieveTime { get; private set; }

    public TimeSpan GroundTime { get; private set; }

    /// <summary>The likeliest evidence of all that was read.</summary>
    public Evidence? Nearest => EvidenceOrder.Rank(_all).FirstOrDefault();

    public SearchCoverage Coverage() => new(
        index.Articles.Count(a => filter.Files?.Contains(a.Id) ?? true), index.CitableSentenceCount(filter), _read.Count);

    /// <summary>Reads for one question and selects what answers it.</summary>
    public async Task<Selection> SelectAsync(
        AnalyzedQuestion question, IReadOnlyCollection<CitedRange> exclude, int? top, CancellationToken cancellationToken)
    {
        var budget = question.Shape is QuestionShape.List or QuestionShape.Topic ? 2 * options.ReadingBudget : options.ReadingBudget;
        var started = time.GetTimestamp();
        var found = await retriever.SearchAsync(question.Text, options.RefusalBudget, filter, cancellationToken).ConfigureAwait(false);
        RetrieveTime += time.GetElapsedTime(started);

        var screened = Screen(question, found.Take(budget), cancellationToken);
        IReadOnlyList<Evidence> evidence = [.. ReadClosely(question, screened, [], cancellationToken), .. ReadLists(question, screened, cancellationToken)];
        var selection = Choose(question, evidence, exclude, top, cancellationToken);
        if (selection.Groups.Count == 0 && found.Count > budget)
        {
            // On the way to a refusal, read on: what has not been read yet.
            var rest = Screen(question, found.Skip(budget), cancellationToken, skip: Seen(screened));
            screened = [.. screened, .. rest];
            evidence = [.. ReadClosely(question, screened, evidence, cancellationToken), .. ReadLists(question, rest, cancellationToken)];
            selection = Choose(question, evidence, exclude, top, cancellationToken);
        }

        if (options.Has(AnsweringRules.OtherValues) && question is { Shape: QuestionShape.Factoid, Expected: AnswerType.Number or AnswerType.Any }
            && selection.Groups.Count > 0)
        {
            var unread = await OtherValuesAsync(question, selection.Groups[0].Lead, screened, cancellationToken).ConfigureAwait(false);
            selection = Choose(question, evidence, exclude, top, cancellationToken, [.. unread.Where(e => !IsExcluded(e, exclude))]);
        }

        if (options.Has(AnsweringRules.FalsePremise) && selection.Groups.Count == 0
            && PremiseSelector.Select(question, EvidenceOrder.Rank(screened.Where(e => !IsExcluded(e, exclude))), _weights) is { Groups.Count: > 0 } premise)
        {
            selection = premise;
        }

        if (options.Has(AnsweringRules.Quotations)
            && QuotationSelector.Select(question, screened.Where(e => !IsExcluded(e, exclude)), selection, _weights) is { Groups.Count: > 0 } quoted)
        {
            selection = quoted;
        }

        if (question.Shape == QuestionShape.List && selection.Groups.Count > 0)
        {
            evidence = [.. evidence, .. await FurtherItemsAsync(question, evidence, screened, cancellationToken).ConfigureAwait(false)];
            selection = Choose(question, evidence, exclude, top, cancellationToken);
        }

        if (question.Shape == QuestionShape.YesNo && options.Has(AnsweringRules.Stances))
        {
            (selection, evidence) = TakeSides(question, screened, evidence, exclude, top, cancellationToken);
        }

        if (options.Has(AnsweringRules.Alternatives) && top is null && selection.Groups.Count > 0 && Alternatives.Of(question.Text) is { } alternatives)
        {
            (selection, evidence) = HearBoth(question, alternatives, selection, [.. screened.Where(e => !IsExcluded(e, exclude))], evidence, cancellationToken);
        }

        if (options.Has(AnsweringRules.NamedNext) && top is null)
        {
            selection = selection with { Groups = NamedNext.After(question, selection) };
        }

        if (options.Has(AnsweringRules.Explanations) && top is null)
        {
            selection = selection with { Groups = Explanations.With(question, selection.Groups) };
        }

        if (options.Has(AnsweringRules.GoingOn) && top is null)
        {
            selection = selection with { Groups = GoingOn.With(question, selection.Groups) };
        }

        if (options.Has(AnsweringRules.Leaning) && top is null)
        {
            selection = selection with { Groups = Leaning.WithSupports(selection.Groups) };
        }

        _all.AddRange(evidence.Where(e => !IsExcluded(e, exclude)));
        return selection;
    }

    /// <summary>Reads on a topic without choosing: what was read closely, ranked.</summary>
    /// <param name="topic">The topic, as a question of the shape <see cref="QuestionShape.Topic"/>.</param>
    /// <param name="windows">Most windows read.</param>
    /// <param name="sentences">Most sentences of them read closely.</param>
    /// <param name="cancellationToken">Looked at while searching and reading.</param>
    public async Task<IReadOnlyList<Evidence>> ReadTopicAsync(AnalyzedQuestion topic, int windows, int sentences, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var found = await retriever.SearchAsync(topic.Text, windows, filter, cancellationToken).ConfigureAwait(false);
        RetrieveTime += time.GetElapsedTime(started);

        var screened = Screen(topic, found, cancellationToken);
        started = time.GetTimestamp();
        var evidence = reader.ReadClosely(topic, EvidenceReader.Promising(screened, sentences), cancellationToken);
        GroundTime += time.GetElapsedTime(started);
        _all.AddRange(evidence);
        return EvidenceOrder.Rank(evidence);
    }

    /// <summary>Reads what says more on a subject than was shown, beginning next to it.</summary>
    /// <param name="question">The question that was asked before.</param>
    /// <param name="shown">All that was cited so far.</param>
    /// <param name="last">What the last answer cited.</param>
    /// <param name="top">Most sentences; null for as many as are usual.</param>
    /// <param name="cancellationToken">Looked at while searching and reading.</param>
    public async Task<Selection> MoreAsync(
        AnalyzedQuestion question, IReadOnlyCollection<CitedRange> shown, IReadOnlyCollection<CitedRange> last, int? top, CancellationToken cancellationToken)
    {
        var topic = question with { Shape = QuestionShape.Topic, Expected = AnswerType.Any };
        var started = time.GetTimestamp();
        var found = await retriever.SearchAsync(topic.Text, 2 * options.ReadingBudget, filter, cancellationToken).ConfigureAwait(false);
        RetrieveTime += time.GetElapsedTime(started);

        // A history may cite articles that are gone.
        IReadOnlyList<CitedRange> known = [.. shown.Where(c => index.Articles.Any(a => a.Id == c.File && c.Range.End <= index.GetArticle(a.Id).Text.Length))];
        var screened = Screen(topic, found.Concat(Behind(last)), cancellationToken, skip: []);
        started = time.GetTimestamp();
        var fresh = MoreSelector.Promising(screened, known, last, index.GetArticle, options.CloseReadingBudget);
        var evidence = reader.ReadClosely(topic, fresh, cancellationToken);
        GroundTime += time.GetElapsedTime(started);
        _all.AddRange(evidence);
        return MoreSelector.Select(evidence, last, options.Threshold, top);
    }

    /// <summary>The citations of an answer, and what else was read closely but for titles, numbered on, the likeliest first, each sentence once.</summary>
    public IReadOnlyList<Citation> EvidenceBehind(IReadOnlyList<Citation> cited)
    {
        var evidence = cited.ToList();
        var known = cited.Select(c => (c.File, c.Start)).ToHashSet();
        foreach (var further in EvidenceOrder.Rank(_all.Where(e => e.Sentence.Kind != SentenceKind.Title)))
        {
            if (known.Add((further.Article.Id, further.Sentence.Range.Start)))
            {
                evidence.Add(AnswerBuilder.ToCitation(further, evidence.Count + 1));
            }
        }

        return evidence;
    }

    public IReadOnlyList<TracedWindow> Trace() =>
        [.. EvidenceOrder.Rank(_all).Select(e => new TracedWindow(
            e.Article.Id, e.Window.Range, e.Sentence.StartLine, e.Window.RetrievalScore, e.Features.WindowLogit, e.Probability, e.SpanText,
            e.Features.ByName()))];

    /// <summary>The chunks with the sentence behind a cited one.</summary>
    private IEnumerable<ScoredChunk> Behind(IReadOnlyCollection<CitedRange> cited) =>
        from id in cited.Select(c => c.File).Distinct()
        where index.Articles.Any(a => a.Id == id) && (filter.Files?.Contains(id) ?? true)
        let article = index.GetArticle(id)
        from chunk in index.ChunksOf(id)
        where chunk.Sentences.Any(i => MoreSelector.IsBehind(article, article.Sentences[i], cited))
        select new ScoredChunk { Chunk = chunk, Score = 0 };

    private Selection Choose(
        AnalyzedQuestion question, IEnumerable<Evidence> evidence, IReadOnlyCollection<CitedRange> exclude, int? top, CancellationToken cancellationToken,
        IReadOnlyList<Evidence>? unread = null)
    {
        var ranked = Ranked(question, evidence, exclude);
        var threshold = options.Threshold;
        return question.Shape switch
        {
            QuestionShape.Factoid or QuestionShape.Topic when options.Has(AnsweringRules.Voices) && VoiceQuestion.Of(question.Text) is { } voice
                && VoiceSelector.Select(voice, ranked, threshold, top) is { Groups.Count: > 0 } said => said,
            QuestionShape.Factoid => FactoidSelector.Select(question, ranked, threshold, top, options.Without, unread),
            QuestionShape.List => ListSelector.Select(ranked, threshold, top),
            QuestionShape.Topic when question.IsOverview => OverviewSelector.Select(
                question, ranked, texts => reader.Embed(texts, cancellationToken), _weights, threshold, top),
            _ => TopicSelector.Select(ranked, threshold, top, question.Shape),
        };
    }

    private IReadOnlyList<Evidence> Ranked(AnalyzedQuestion question, IEnumerable<Evidence> evidence, IReadOnlyCollection<CitedRange> exclude)
    {
        var read = options.Has(AnsweringRules.Interrogatives) ? Interrogatives.Answered(evidence) : evidence;
        read = options.Has(AnsweringRules.NumberedAsAsked) ? NumberedAsAsked.Of(question, read) : read;
        var fresh = read.Where(e => !IsExcluded(e, exclude));
        return EvidenceOrder.Rank(options.Has(AnsweringRules.ReportingFirst) ? ReportingFirst.Of(question, fresh, options.Threshold) : fresh);
    }

    private static bool IsExcluded(Evidence evidence, IReadOnlyCollection<CitedRange> exclude) =>
        exclude.Any(c => c.File == evidence.Article.Id && c.Range.Overlaps(evidence.Sentence.Range));

    private IReadOnlyList<Evidence> ReadClosely(
        AnalyzedQuestion question, IReadOnlyList<Evidence> screened, IReadOnlyList<Evidence> known, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var budget = question.Shape == QuestionShape.List || question.IsOverview ? 2 * options.CloseReadingBudget : options.CloseReadingBudget;
        var done = Seen(known);
        var promising = EvidenceReader.Promising(screened, budget).Where(e => !done.Contains((e.Article.Id, e.Sentence.Index))).ToList();
        IReadOnlyList<Evidence> evidence = [.. known, .. Weighed(question, promising, cancellationToken)];
        GroundTime += time.GetElapsedTime(started);
        return evidence;
    }

    private IReadOnlyList<Evidence> Weighed(AnalyzedQuestion question, IReadOnlyList<Evidence> sentences, CancellationToken cancellationToken) =>
        [.. reader.ReadClosely(question, sentences, cancellationToken).Select(e => Doubts.Weigh(e, question, options))];

    /// <summary>Reads the lists that were found, each as a whole, and gives their items what the whole is worth.</summary>
    private IReadOnlyList<Evidence> ReadLists(AnalyzedQuestion question, IReadOnlyList<Evidence> screened, CancellationToken cancellationToken)
    {
        var lists = options.Has(AnsweringRules.Lists) ? ListReading.Of(screened) : [];
        if (lists.Count == 0)
        {
            return [];
        }

        var started = time.GetTimestamp();
        var whole = Weighed(question, reader.Screen(question, [.. lists.Select(l => l.Window)], _weights, cancellationToken), cancellationToken);
        GroundTime += time.GetElapsedTime(started);
        return [.. whole.SelectMany((e, i) => ListReading.Items(lists[i].List, e, question))];
    }

    /// <summary>Searches again, with the items found so far, and reads what shares their words.</summary>
    private async Task<IReadOnlyList<Evidence>> FurtherItemsAsync(
        AnalyzedQuestion question, IReadOnlyList<Evidence> evidence, IReadOnlyList<Evidence> screened, CancellationToken cancellationToken)
    {
        var best = evidence.MaxBy(e => e.Probability)!; // an answered list has evidence
        var started = time.GetTimestamp();
        var found = await retriever.SearchAsync(best.SpanText, options.ReadingBudget, filter, cancellationToken).ConfigureAwait(false);
        RetrieveTime += time.GetElapsedTime(started);
        IReadOnlyList<Evidence> all = [.. screened, .. Screen(question, found, cancellationToken, skip: Seen(screened))];

        started = time.GetTimestamp();
        var further = ListExpansion.Find(question, evidence, all, _weights).Take(FurtherItems).ToList();
        var read = Weighed(question, further, cancellationToken);
        GroundTime += time.GetElapsedTime(started);
        return [.. read.Select((e, i) => e with { Probability = Math.Max(e.Probability, further[i].Probability), HasShortAnswer = false })];
    }

    /// <summary>Searches again, with the words of the answer, for other values of what it counts.</summary>
    private async Task<IReadOnlyList<Evidence>> OtherValuesAsync(
        AnalyzedQuestion question, Evidence best, IReadOnlyList<Evidence> screened, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var found = await retriever.SearchAsync(best.SentenceText, options.ReadingBudget, filter, cancellationToken).ConfigureAwait(false);
        RetrieveTime += time.GetElapsedTime(started);
        return OtherValues.Find(question, best, screened.Select(e => e.Window).Concat(found.Select(c => ToWindow(c, null)).OfType<Window>()));
    }

    /// <summary>Shows for each alternative of which nothing is shown the likeliest sentence that speaks of it alone.</summary>
    private (Selection Selection, IReadOnlyList<Evidence> Evidence) HearBoth(
        AnalyzedQuestion question, Alternatives alternatives, Selection selection, IReadOnlyList<Evidence> screened, IReadOnlyList<Evidence> evidence,
        CancellationToken cancellationToken)
    {
        var shown = selection.Groups.Select(g => alternatives.OneIn(g.Lead.SentenceText)).ToHashSet();
        var missing = new[] { alternatives.First, alternatives.Second }.Where(a => !shown.Contains(a)).ToHashSet();
        var known = Seen(evidence);
        var further = EvidenceOrder.Rank(screened).Where(e => missing.Contains(alternatives.OneIn(e.SentenceText)!)).Take(FurtherItems)
            .Where(e => known.Add((e.Article.Id, e.Sentence.Index))).ToList();
        var started = time.GetTimestamp();
        evidence = [.. evidence, .. reader.ReadClosely(question, further, cancellationToken)];
        GroundTime += time.GetElapsedTime(started);

        var best = EvidenceOrder.Rank(evidence)
            .Where(e => e.Sentence.Kind == SentenceKind.Body && e.Probability >= options.Threshold * OtherAlternative)
            .GroupBy(e => alternatives.OneIn(e.SentenceText)).Where(g => missing.Contains(g.Key!))
            .Select(g => new EvidenceGroup(g.OrderByDescending(e => e.Probability >= options.Threshold && Reporting.Occurs(e.SentenceText)).First() with { HasShortAnswer = false }, []));
        return (selection with { Groups = [.. selection.Groups, .. best] }, evidence);
    }

    /// <summary>Holds what was screened against the question as a claim, and reads closely what takes a side.</summary>
    private (Selection Selection, IReadOnlyList<Evidence> Evidence) TakeSides(
        AnalyzedQuestion question, IReadOnlyList<Evidence> screened, IReadOnlyList<Evidence> evidence, IReadOnlyCollection<CitedRange> exclude, int? top,
        CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var likely = EvidenceReader.Promising(screened, options.StanceBudget).Where(e => !IsExcluded(e, exclude)).ToList();
        var stances = StanceReader.Read(question, likely, (claim, passages) => reader.Support(claim, passages, cancellationToken));
        var known = Seen(evidence);
        var further = YesNoSelector.WorthReading(stances).Select(s => s.Evidence).Where(e => known.Add((e.Article.Id, e.Sentence.Index))).ToList();
        evidence = [.. evidence, .. reader.ReadClosely(question, further, cancellationToken)];
        GroundTime += time.GetElapsedTime(started);

        var byPlace = stances.ToDictionary(s => (s.Evidence.Article.Id, s.Evidence.Sentence.Index));
        var ranked = Ranked(question, evidence, exclude)
            .Select(e => (byPlace.GetValueOrDefault((e.Article.Id, e.Sentence.Index)) ?? new Stance(e, 0, double.NegativeInfinity)) with { Evidence = e }).ToList();
        return (YesNoSelector.Select(question, ranked, options.Threshold, top, options.Without), evidence);
    }

    private IReadOnlyList<Evidence> Screen(AnalyzedQuestion question, IEnumerable<ScoredChunk> chunks, CancellationToken cancellationToken,
        HashSet<(string, int)>? skip = null)
    {
        var started = time.GetTimestamp();
        var windows = chunks.Select(c => ToWindow(c, skip)).OfType<Window>().ToList();
        var evidence = reader.Screen(question, windows, _weights, cancellationToken);
        foreach (var window in windows)
        {
            _read.UnionWith(window.Sentences.Select(s => (window.Article.Id, s.Index)));
        }

        GroundTime += time.GetElapsedTime(started);
        return evidence;
    }

    /// <summary>The chunk as a window, without the sentences to skip; null when none is left. Those that are left join them.</summary>
    private Window? ToWindow(ScoredChunk found, HashSet<(string, int)>? skip)
    {
        var article = index.GetArticle(found.Chunk.ArticleId);
        var sentences = found.Chunk.Sentences.Where(i => skip is null || skip.Add((article.Id, i))).Select(i => article.Sentences[i]).ToList();
        return sentences.Count == 0 ? null : Window.Of(article, sentences, found.Score, found.VectorScore ?? 0);
    }

    private static HashSet<(string, int)> Seen(IEnumerable<Evidence> evidence) =>
        [.. evidence.Select(e => (e.Article.Id, e.Sentence.Index))];
}
