using QnA.Articles;
using QnA.Conversations;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Questions;
using QnA.Retrieval;

namespace QnA.Answering;

/// <summary>Reads for the questions of one message, and remembers what was read. Not thread-safe.</summary>
internal sealed class ReadingSession(
    ArticleIndex index, Retriever retriever, EvidenceReader reader, AnsweringOptions options, TimeProvider time, SearchFilter filter)
{
    private readonly PassageReading _passages = new(index, retriever, reader, options, time, filter);
    private readonly List<Evidence> _all = [];

    /// <summary>How much each term says in these articles.</summary>
    public TermWeights Weights => _passages.Weights;

    public TimeSpan RetrieveTime => _passages.RetrieveTime;

    public TimeSpan GroundTime => _passages.GroundTime;

    /// <summary>The likeliest evidence of all that was read.</summary>
    public Evidence? Nearest => EvidenceOrder.Rank(_all).FirstOrDefault();

    public SearchCoverage Coverage() => _passages.Coverage();

    /// <summary>Reads for one question and selects what answers it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="exclude">What must not answer: it was shown before.</param>
    /// <param name="top">Most sentences; null for as many as are usual.</param>
    /// <param name="cancellationToken">Looked at while searching and reading.</param>
    public async Task<Selection> SelectAsync(
        AnalyzedQuestion question, IReadOnlyCollection<CitedRange> exclude, int? top, CancellationToken cancellationToken)
    {
        var reading = new QuestionReading(_passages, options, question, exclude, top, cancellationToken);
        var selection = await reading.SelectAsync().ConfigureAwait(false);
        _all.AddRange(reading.Evidence);
        return selection;
    }

    /// <summary>Reads on a topic without choosing: what was read closely, ranked.</summary>
    /// <param name="topic">The topic, as a question of the shape <see cref="QuestionShape.Topic"/>.</param>
    /// <param name="windows">Most windows read.</param>
    /// <param name="sentences">Most sentences of them read closely.</param>
    /// <param name="cancellationToken">Looked at while searching and reading.</param>
    public async Task<IReadOnlyList<Evidence>> ReadTopicAsync(AnalyzedQuestion topic, int windows, int sentences, CancellationToken cancellationToken)
    {
        var found = await _passages.SearchAsync(topic.Text, windows, cancellationToken).ConfigureAwait(false);
        var screened = _passages.Screen(topic, found, skip: null, cancellationToken);
        var evidence = _passages.ReadClosely(topic, EvidenceReader.Promising(screened, sentences), cancellationToken);
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
        var found = await _passages.SearchAsync(topic.Text, 2 * options.ReadingBudget, cancellationToken).ConfigureAwait(false);
        var screened = _passages.Screen(topic, found.Concat(_passages.Behind(last)), skip: [], cancellationToken);
        var fresh = MoreSelector.Promising(screened, _passages.Known(shown), last, index.GetArticle, options.CloseReadingBudget);
        var evidence = _passages.ReadClosely(topic, fresh, cancellationToken);
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
}
