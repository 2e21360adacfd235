using QnA.Answering.Topics;
using QnA.Articles;
using QnA.Conversations;
using QnA.Grounding;
using QnA.Questions;
using QnA.Retrieval;

namespace QnA.Answering;

/// <summary>
/// One question on its way to an answer: what was read for it so far, and what is selected of that. The steps are those of
/// <see cref="SelectAsync"/>, in this order; each looks for itself whether it has anything to do. Used once.
/// </summary>
/// <param name="passages">Where to search and read.</param>
/// <param name="options">Budgets, threshold and rules.</param>
/// <param name="question">The question.</param>
/// <param name="exclude">What must not answer: it was shown before.</param>
/// <param name="top">Most sentences; null for as many as are usual.</param>
/// <param name="cancellationToken">Looked at while searching and reading.</param>
internal sealed class QuestionReading(
    PassageReading passages, AnsweringOptions options, AnalyzedQuestion question, IReadOnlyCollection<CitedRange> exclude, int? top,
    CancellationToken cancellationToken)
{
    /// <summary>Most sentences read closely because they share words with an item of a list, or speak of one alternative.</summary>
    private const int FurtherSentences = 6;

    /// <summary>The sentence for an alternative may stay below the threshold, but not below this share of it.</summary>
    private const double OtherAlternative = 0.25;

    /// <summary>What is shown beside the sentences that answer, so that they can be understood. Each finds what is missing, and nothing new.</summary>
    private static readonly (AnsweringRules Rule, Func<AnalyzedQuestion, Selection, IReadOnlyList<EvidenceGroup>> Complete)[] Completions =
    [
        (AnsweringRules.NamedNext, NamedNext.After),
        (AnsweringRules.Explanations, (asked, chosen) => Explanations.With(asked, chosen.Groups)),
        (AnsweringRules.GoingOn, (asked, chosen) => GoingOn.With(asked, chosen.Groups)),
        (AnsweringRules.Leaning, (_, chosen) => Leaning.WithSupports(chosen.Groups)),
    ];

    private IReadOnlyList<Evidence> _screened = [];
    private IReadOnlyList<Evidence> _evidence = [];
    private Selection _selection = Selection.None("nothing was read");

    /// <summary>What was read closely and may be shown.</summary>
    public IEnumerable<Evidence> Evidence => _evidence.Where(IsFresh);

    /// <summary>Reads, and selects what answers.</summary>
    public async Task<Selection> SelectAsync()
    {
        await ReadAsync().ConfigureAwait(false);
        await FindOtherValuesAsync().ConfigureAwait(false);
        CorrectPremise();
        NameSpeaker();
        await ReadFurtherItemsAsync().ConfigureAwait(false);
        TakeSides();
        HearBoth();
        Complete();
        return _selection;
    }

    private bool IsAnswered => _selection.Groups.Count > 0;

    /// <summary>Reads the best passages, and on the way to a refusal the rest.</summary>
    private async Task ReadAsync()
    {
        var budget = question.Shape is QuestionShape.List or QuestionShape.Topic ? 2 * options.ReadingBudget : options.ReadingBudget;
        var found = await passages.SearchAsync(question.Text, options.RefusalBudget, cancellationToken).ConfigureAwait(false);
        Read(found.Take(budget));
        if (!IsAnswered && found.Count > budget)
        {
            Read(found.Skip(budget));
        }
    }

    /// <summary>Screens the chunks, reads closely what is promising of all that was screened, and chooses.</summary>
    private void Read(IEnumerable<ScoredChunk> chunks)
    {
        // The best chunks are read whole, though they overlap; of the rest what has not been read yet.
        var screened = passages.Screen(question, chunks, _screened.Count == 0 ? null : Seen(_screened), cancellationToken);
        _screened = [.. _screened, .. screened];
        var most = question.Shape == QuestionShape.List || question.IsOverview ? 2 * options.CloseReadingBudget : options.CloseReadingBudget;
        var done = Seen(_evidence);
        var promising = EvidenceReader.Promising(_screened, most).Where(e => !done.Contains((e.Article.Id, e.Sentence.Index))).ToList();
        _evidence = [.. _evidence, .. passages.Weigh(question, promising, cancellationToken), .. passages.WeighLists(question, screened, cancellationToken)];
        _selection = Choose();
    }

    private Selection Choose(IReadOnlyList<Evidence>? unread = null)
    {
        var ranked = Ranked();
        return question.Shape switch
        {
            QuestionShape.Factoid or QuestionShape.Topic when options.Has(AnsweringRules.Voices) && VoiceQuestion.Of(question.Text) is { } voice
                && VoiceSelector.Select(voice, ranked, options.Threshold, top) is { Groups.Count: > 0 } said => said,
            QuestionShape.Factoid => FactoidSelector.Select(question, ranked, options.Threshold, top, options.Without, unread),
            QuestionShape.List => ListSelector.Select(ranked, options.Threshold, top),
            QuestionShape.Topic when question.IsOverview => OverviewSelector.Select(
                question, ranked, texts => passages.Embed(texts, cancellationToken), passages.Weights, options.Threshold, top),
            _ => TopicSelector.Select(ranked, options.Threshold, top, question.Shape),
        };
    }

    private IReadOnlyList<Evidence> Ranked()
    {
        var read = options.Has(AnsweringRules.Interrogatives) ? Interrogatives.Answered(_evidence) : _evidence;
        read = options.Has(AnsweringRules.NumberedAsAsked) ? NumberedAsAsked.Of(question, read) : read;
        var fresh = read.Where(IsFresh);
        return EvidenceOrder.Rank(options.Has(AnsweringRules.ReportingFirst) ? ReportingFirst.Of(question, fresh, options.Threshold) : fresh);
    }

    /// <summary>Searches again, with the words of the answer, for other values of what it counts.</summary>
    private async Task FindOtherValuesAsync()
    {
        if (!options.Has(AnsweringRules.OtherValues) || question is not { Shape: QuestionShape.Factoid, Expected: AnswerType.Number or AnswerType.Any }
            || !IsAnswered || OtherValues.Counted(_selection.Groups[0].Lead) is not { } value)
        {
            return;
        }

        var best = _selection.Groups[0].Lead;
        var found = await passages.SearchAsync(best.SentenceText, options.ReadingBudget, cancellationToken).ConfigureAwait(false);
        var windows = _screened.Select(e => e.Window).Concat(passages.Windows(found));
        var others = OtherValues.Find(question, best, value, windows).Where(IsFresh).ToList();
        if (others.Count > 0)
        {
            _selection = Choose(others);
        }
    }

    /// <summary>Answers a question that has something wrong with the sentence that has it right.</summary>
    private void CorrectPremise()
    {
        if (options.Has(AnsweringRules.FalsePremise) && !IsAnswered)
        {
            Prefer(PremiseSelector.Select(question, EvidenceOrder.Rank(_screened.Where(IsFresh)), passages.Weights));
        }
    }

    /// <summary>Finds who is named before a quotation.</summary>
    private void NameSpeaker()
    {
        if (options.Has(AnsweringRules.Quotations))
        {
            Prefer(QuotationSelector.Select(question, _screened.Where(IsFresh), _selection, passages.Weights));
        }
    }

    private void Prefer(Selection other) => _selection = other.Groups.Count > 0 ? other : _selection;

    /// <summary>Searches again, with the items of a list found so far, and reads what shares their words.</summary>
    private async Task ReadFurtherItemsAsync()
    {
        if (question.Shape != QuestionShape.List || !IsAnswered)
        {
            return;
        }

        var best = _evidence.MaxBy(e => e.Probability)!; // an answered list has evidence
        var found = await passages.SearchAsync(best.SpanText, options.ReadingBudget, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Evidence> all = [.. _screened, .. passages.Screen(question, found, Seen(_screened), cancellationToken)];
        var further = ListExpansion.Find(question, _evidence, all, passages.Weights).Take(FurtherSentences).ToList();
        var read = passages.Weigh(question, further, cancellationToken);
        _evidence = [.. _evidence, .. read.Select((e, i) => e with { Probability = Math.Max(e.Probability, further[i].Probability), HasShortAnswer = false })];
        _selection = Choose();
    }

    /// <summary>Holds what was screened against a yes or no question as a claim, and reads closely what takes a side.</summary>
    private void TakeSides()
    {
        if (question.Shape != QuestionShape.YesNo || !options.Has(AnsweringRules.Stances))
        {
            return;
        }

        var likely = EvidenceReader.Promising(_screened, options.StanceBudget).Where(IsFresh).ToList();
        var stances = passages.ReadStances(question, likely, cancellationToken);
        ReadFurther(YesNoSelector.WorthReading(stances).Select(s => s.Evidence));

        var byPlace = stances.ToDictionary(s => (s.Evidence.Article.Id, s.Evidence.Sentence.Index));
        var ranked = Ranked()
            .Select(e => (byPlace.GetValueOrDefault((e.Article.Id, e.Sentence.Index)) ?? new Stance(e, 0, double.NegativeInfinity)) with { Evidence = e }).ToList();
        _selection = YesNoSelector.Select(question, ranked, options.Threshold, top, options.Without);
    }

    /// <summary>Shows for each alternative of which nothing is shown the likeliest sentence that speaks of it alone.</summary>
    private void HearBoth()
    {
        if (!options.Has(AnsweringRules.Alternatives) || top is not null || !IsAnswered || Alternatives.Of(question.Text) is not { } alternatives)
        {
            return;
        }

        var shown = _selection.Groups.Select(g => alternatives.OneIn(g.Lead.SentenceText)).ToHashSet();
        var missing = new[] { alternatives.First, alternatives.Second }.Where(a => !shown.Contains(a)).ToHashSet();
        ReadFurther(EvidenceOrder.Rank(_screened.Where(IsFresh)).Where(e => missing.Contains(alternatives.OneIn(e.SentenceText)!)).Take(FurtherSentences));

        var best = EvidenceOrder.Rank(_evidence)
            .Where(e => e.Sentence.Kind == SentenceKind.Body && e.Probability >= options.Threshold * OtherAlternative)
            .GroupBy(e => alternatives.OneIn(e.SentenceText)).Where(g => missing.Contains(g.Key!))
            .Select(g => g.OrderByDescending(e => e.Probability >= options.Threshold && Reporting.Occurs(e.SentenceText)).First())
            .Select(e => new EvidenceGroup(e with { HasShortAnswer = false }, []));
        _selection = _selection with { Groups = [.. _selection.Groups, .. best] };
    }

    private void Complete()
    {
        foreach (var (rule, complete) in Completions.Where(c => top is null && options.Has(c.Rule)))
        {
            _selection = _selection with { Groups = complete(question, _selection) };
        }
    }

    /// <summary>Reads closely those that were not.</summary>
    private void ReadFurther(IEnumerable<Evidence> sentences)
    {
        var known = Seen(_evidence);
        var further = sentences.Where(e => known.Add((e.Article.Id, e.Sentence.Index))).ToList();
        _evidence = [.. _evidence, .. passages.ReadClosely(question, further, cancellationToken)];
    }

    private bool IsFresh(Evidence evidence) =>
        !exclude.Any(c => c.File == evidence.Article.Id && c.Range.Overlaps(evidence.Sentence.Range));

    private static HashSet<(string, int)> Seen(IEnumerable<Evidence> evidence) =>
        [.. evidence.Select(e => (e.Article.Id, e.Sentence.Index))];
}
