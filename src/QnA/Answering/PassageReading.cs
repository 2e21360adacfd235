using QnA.Articles;
using QnA.Conversations;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Questions;
using QnA.Retrieval;

namespace QnA.Answering;

/// <summary>
/// Searches the articles and reads what it finds, for all the questions of one message; keeps the time that both took, and which
/// sentences were read. Not thread-safe.
/// </summary>
internal sealed class PassageReading(
    ArticleIndex index, Retriever retriever, EvidenceReader reader, AnsweringOptions options, TimeProvider time, SearchFilter filter)
{
    private readonly HashSet<(string, int)> _read = [];

    /// <summary>How much each term says in these articles.</summary>
    public TermWeights Weights { get; } = new(index.ChunkCount, index.DocumentFrequency);

    public TimeSpan RetrieveTime { get; private set; }

    public TimeSpan GroundTime { get; private set; }

    public SearchCoverage Coverage() => new(
        index.Articles.Count(a => filter.Files?.Contains(a.Id) ?? true), index.CitableSentenceCount(filter), _read.Count);

    /// <summary>The best chunks, best first.</summary>
    /// <param name="text">What to search for.</param>
    /// <param name="count">Most chunks.</param>
    /// <param name="cancellationToken">Looked at while searching.</param>
    public async Task<IReadOnlyList<ScoredChunk>> SearchAsync(string text, int count, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var found = await retriever.SearchAsync(text, count, filter, cancellationToken).ConfigureAwait(false);
        RetrieveTime += time.GetElapsedTime(started);
        return found;
    }

    /// <summary>Reads chunks as windows: one piece of evidence for each sentence.</summary>
    /// <param name="question">The question.</param>
    /// <param name="chunks">What to read.</param>
    /// <param name="skip">Sentences left out, by article and index; those that are read join them. Null for none.</param>
    /// <param name="cancellationToken">Looked at while reading.</param>
    public IReadOnlyList<Evidence> Screen(
        AnalyzedQuestion question, IEnumerable<ScoredChunk> chunks, HashSet<(string, int)>? skip, CancellationToken cancellationToken) => Timed(() =>
        {
            var windows = Windows(chunks, skip);
            _read.UnionWith(windows.SelectMany(w => w.Sentences.Select(s => (w.Article.Id, s.Index))));
            return reader.Screen(question, windows, Weights, cancellationToken);
        });

    /// <summary>Reads sentences one by one.</summary>
    public IReadOnlyList<Evidence> ReadClosely(AnalyzedQuestion question, IReadOnlyList<Evidence> sentences, CancellationToken cancellationToken) =>
        Timed(() => reader.ReadClosely(question, sentences, cancellationToken, options.Has(AnsweringRules.InContext)));

    /// <summary>Reads sentences one by one, and gives less to those that there is reason to doubt.</summary>
    public IReadOnlyList<Evidence> Weigh(AnalyzedQuestion question, IReadOnlyList<Evidence> sentences, CancellationToken cancellationToken) =>
        [.. ReadClosely(question, sentences, cancellationToken).Select(e => Doubts.Weigh(e, question, options))];

    /// <summary>Reads the lists that the sentences belong to, each as a whole, and gives their items what the whole is worth.</summary>
    public IReadOnlyList<Evidence> WeighLists(AnalyzedQuestion question, IReadOnlyList<Evidence> screened, CancellationToken cancellationToken)
    {
        var lists = options.Has(AnsweringRules.Lists) ? ListReading.Of(screened) : [];
        if (lists.Count == 0)
        {
            return [];
        }

        var whole = Timed(() => reader.Screen(question, [.. lists.Select(l => l.Window)], Weights, cancellationToken));
        return [.. Weigh(question, whole, cancellationToken).SelectMany((e, i) => ListReading.Items(lists[i].List, e, question))];
    }

    /// <summary>Holds sentences against a yes or no question as a claim.</summary>
    public IReadOnlyList<Stance> ReadStances(AnalyzedQuestion question, IReadOnlyList<Evidence> sentences, CancellationToken cancellationToken) =>
        Timed(() => StanceReader.Read(question, sentences, (claim, passages) => reader.Support(claim, passages, cancellationToken)));

    /// <summary>Embeddings of texts as unit vectors, in their order.</summary>
    public IReadOnlyList<ReadOnlyMemory<float>> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        Timed(() => reader.Embed(texts, cancellationToken));

    /// <summary>The chunks as windows, without the sentences to skip; a chunk of which none is left is left out.</summary>
    /// <param name="chunks">The chunks.</param>
    /// <param name="skip">As for <see cref="Screen"/>.</param>
    public IReadOnlyList<Window> Windows(IEnumerable<ScoredChunk> chunks, HashSet<(string, int)>? skip = null) =>
        [.. chunks.Select(c => ToWindow(c, skip)).OfType<Window>()];

    /// <summary>What of a history can still be found: it may cite articles that are gone.</summary>
    public IReadOnlyList<CitedRange> Known(IEnumerable<CitedRange> cited) =>
        [.. cited.Where(c => Find(c.File) is { } article && c.Range.End <= article.Text.Length)];

    /// <summary>The chunks with the sentence behind a cited one.</summary>
    public IEnumerable<ScoredChunk> Behind(IReadOnlyCollection<CitedRange> cited) =>
        from id in cited.Select(c => c.File).Distinct()
        let article = filter.Files?.Contains(id) ?? true ? Find(id) : null
        where article is not null
        from chunk in index.ChunksOf(id)
        where chunk.Sentences.Any(i => MoreSelector.IsBehind(article, article.Sentences[i], cited))
        select new ScoredChunk { Chunk = chunk, Score = 0 };

    private Article? Find(string id) => index.Articles.Any(a => a.Id == id) ? index.GetArticle(id) : null;

    private Window? ToWindow(ScoredChunk found, HashSet<(string, int)>? skip)
    {
        var article = index.GetArticle(found.Chunk.ArticleId);
        var sentences = found.Chunk.Sentences.Where(i => skip is null || skip.Add((article.Id, i))).Select(i => article.Sentences[i]).ToList();
        return sentences.Count == 0 ? null : Window.Of(article, sentences, found.Score, found.VectorScore ?? 0);
    }

    private T Timed<T>(Func<T> read)
    {
        var started = time.GetTimestamp();
        var result = read();
        GroundTime += time.GetElapsedTime(started);
        return result;
    }
}
