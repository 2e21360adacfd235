using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;
using QnA.Articles;
using QnA.Inference;

namespace QnA.Indexing;

/// <summary>An open index. Shows the state at the time of opening, whatever a writer does meanwhile. Safe for use from several threads.</summary>
public sealed class ArticleIndex : IDisposable
{
    /// <summary>Bounds <see cref="Vocabulary"/>: beyond it only the more frequent words are offered.</summary>
    private const int MaxVocabulary = 200_000;

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly Lock _gate = new();
    private readonly ArticleCache _cache = new();
    private readonly Lazy<IReadOnlyList<ArticleSummary>> _articles;
    private readonly Lazy<IReadOnlyCollection<string>> _vocabulary;
    private readonly Lazy<VectorTable> _vectors;
    private bool _disposed;

    private ArticleIndex(string path, SqliteConnection connection, IndexManifest manifest)
    {
        (_path, _connection, Manifest) = (path, connection, manifest);
        _articles = new(() => Read(IndexTables.ReadSummaries));
        _vocabulary = new(() => Read(ReadVocabulary));
        _vectors = new(() => Read(open => VectorTable.Load(open, Manifest.Fingerprint.Dimensions)));
    }

    public IndexManifest Manifest { get; }

    /// <summary>All articles in ordinal order of their ids.</summary>
    public IReadOnlyList<ArticleSummary> Articles => _articles.Value;

    /// <summary>
    /// Words of everything citable, in lower case, each once, most frequent first; the 200,000 most frequent of a larger corpus.
    /// </summary>
    public IReadOnlyCollection<string> Vocabulary => _vocabulary.Value;

    /// <summary>Opens an index for reading.</summary>
    /// <param name="file">The index file.</param>
    /// <param name="expected">What the index must have been made with.</param>
    /// <exception cref="IndexException">It is missing, foreign, damaged, or made with something else.</exception>
    public static ArticleIndex Open(string file, IndexFingerprint expected)
    {
        var path = Path.GetFullPath(file);
        SqliteConnection? connection = null;
        try
        {
            switch (IndexFile.Inspect(path))
            {
                case IndexProblem.Missing:
                    throw new IndexException(IndexProblem.Missing, $"There is no index at {path}. Run the index command to make it.");
                case not null:
                    throw new IndexException(IndexProblem.Foreign,
                        $"{path} is not an index of this program. Choose another place with QnA:Index:File, or move the file away and run the index command.");
            }

            connection = IndexFile.OpenSnapshot(path);
            IndexFile.Check(connection, path);
            var manifest = IndexTables.ReadManifest(connection);
            if (manifest is null || manifest.SchemaVersion != IndexSchema.Version || manifest.Fingerprint != expected)
                throw new IndexException(IndexProblem.Mismatched,
                    $"The index {path} was made with {Describe(manifest)}, but {Describe(IndexSchema.Version, expected)} is needed. " +
                    "Run the index command to build it anew.");

            return new ArticleIndex(path, connection, manifest);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            throw Translate(path, exception);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Whether the file still holds what this index shows. False when a writer changed, replaced or removed it.</summary>
    public bool IsCurrent()
    {
        try
        {
            if (IndexFile.Inspect(_path) is not null)
                return false;
            using var connection = IndexFile.OpenSnapshot(_path);
            return connection.Scalar("SELECT value FROM manifest WHERE key = 'generation'") as string == Manifest.Generation;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A whole article. The most recently used ones are kept in memory.</summary>
    /// <exception cref="KeyNotFoundException">The index has no article of that id.</exception>
    public Article GetArticle(string id) => _cache.GetOrAdd(id, () => Read(connection =>
        connection.Scalar("SELECT number FROM articles WHERE id = $id", ("$id", id)) is long number
            ? IndexTables.ReadArticle(connection, number)
            : throw new KeyNotFoundException($"The index has no article '{id}'.")));

    /// <summary>The chunks of an article in the order of their first sentences; empty for an unknown article.</summary>
    public IReadOnlyList<Chunk> ChunksOf(string articleId) => Read(connection => IndexTables.ReadChunks(connection, articleId));

    /// <summary>The chunk with that key.</summary>
    /// <exception cref="KeyNotFoundException">The index has no such chunk.</exception>
    public Chunk GetChunk(long id) =>
        Read(connection => IndexTables.ReadChunk(connection, id)) ?? throw new KeyNotFoundException($"The index has no chunk {id}.");

    /// <summary>Number of chunks in the index.</summary>
    public int ChunkCount => Read(connection => (int)(long)connection.Scalar("SELECT count(*) FROM chunks")!); // a count

    /// <summary>Text of a chunk as it was embedded.</summary>
    public string TextOf(Chunk chunk) => Chunker.TextOf(GetArticle(chunk.ArticleId), chunk.Sentences);

    /// <summary>Number of sentences that a search with this filter looks at.</summary>
    public int CitableSentenceCount(SearchFilter filter)
    {
        var kinds = filter.Kinds.Where(kind => kind != SentenceKind.Chrome).ToHashSet();
        return Articles
            .Where(article => filter.Files is null || filter.Files.Contains(article.Id))
            .Sum(article => article.Sentences.Where(count => kinds.Contains(count.Key)).Sum(count => count.Value));
    }

    /// <summary>Number of chunks that hold the word, or the words one after the other, in any inflection that the stemmer unites.</summary>
    public int DocumentFrequency(string word) => KeywordQuery.Phrase(word) is { } phrase
        ? Read(connection => (int)(long)connection.Scalar("SELECT count(*) FROM keywords WHERE keywords MATCH $q", ("$q", phrase))!) // a count
        : 0;

    /// <summary>Whether the corpus has the word in exactly this form, whatever its case; of a compound, each part.</summary>
    public bool KnowsWord(string word)
    {
        var parts = CorpusWords.In(word).ToList();
        return parts.Count > 0 && Read(connection => parts.TrueForAll(
            part => connection.Scalar("SELECT 1 FROM words WHERE word = $word", ("$word", part)) is not null));
    }

    /// <summary>How often the word occurs in exactly this form, whatever its case.</summary>
    public int WordCount(string word) => Read(connection =>
        (int)((connection.Scalar("SELECT count FROM words WHERE word = $word", ("$word", word.ToLowerInvariant())) as long?) ?? 0));

    /// <summary>Chunks that hold any of the query's words, best first. Nothing in the query is an operator.</summary>
    /// <param name="query">What the user typed.</param>
    /// <param name="top">Most chunks to return.</param>
    /// <param name="filter">What to search. A chunk passes when any of its sentences does.</param>
    /// <returns>Chunks with BM25, larger is better; by article and position among equals.</returns>
    public IReadOnlyList<(Chunk Chunk, double Score)> SearchKeywords(string query, int top, SearchFilter filter) =>
        KeywordQuery.AnyOf(query) is { } expression ? Read(connection => KeywordSearch.Run(connection, expression, top, filter)) : [];

    /// <summary>The chunks nearest to a vector, best first; every chunk that passes the filter is compared.</summary>
    /// <param name="query">An embedding by the index's model; need not be of length 1.</param>
    /// <param name="top">Most chunks to return.</param>
    /// <param name="filter">What to search. A chunk passes when any of its sentences does.</param>
    /// <param name="cancellationToken">Looked at while searching.</param>
    /// <returns>Chunks with the cosine, -1 to 1; by article and position among equals.</returns>
    public IReadOnlyList<(Chunk Chunk, double Score)> SearchVectors(
        ReadOnlyMemory<float> query, int top, SearchFilter filter, CancellationToken cancellationToken)
    {
        var unit = EmbeddingVector.Unit(query.Span, Manifest.Fingerprint);
        var candidates = _vectors.Value.Candidates(unit, top, filter, cancellationToken);
        return Read(connection => VectorTable.Rank(connection, candidates, unit, top)
            .Select(hit => (IndexTables.ReadChunk(connection, hit.Chunk)!, (double)hit.Score)) // its vector was there
            .ToList());
    }

    /// <summary>
    /// This index as it would be had some sentences never been written: a copy in memory, in which they are in no chunk, no
    /// vector and no count. What they leave is chunked and embedded anew, so that a search over the copy is one over an index
    /// of cut articles; but offsets, lines and hashes stay those of the files as they are. Costs memory and time for a copy
    /// of the whole index file, and the embedding of the chunks that changed.
    /// </summary>
    /// <param name="hidden">Ranges by article id. A sentence that overlaps one is left out; an unknown id is passed over.</param>
    /// <param name="embeddings">The generator that the index was made with.</param>
    /// <param name="countPieces">The count of word pieces that the index was made with.</param>
    /// <param name="cancellationToken">Looked at while embedding.</param>
    /// <exception cref="IndexException">Embedding failed, or the index turned out to be damaged.</exception>
    internal async Task<ArticleIndex> WithoutAsync(
        IReadOnlyDictionary<string, IReadOnlyList<TextRange>> hidden, IEmbeddingGenerator<string, Embedding<float>> embeddings,
        Func<string, int> countPieces, CancellationToken cancellationToken)
    {
        var copy = Read(IndexFile.CopyToMemory);
        try
        {
            await new IndexRedaction(copy, Manifest.Fingerprint, embeddings, countPieces).RunAsync(hidden, cancellationToken).ConfigureAwait(false);
            return new ArticleIndex(_path, copy, Manifest);
        }
        catch (SqliteException exception)
        {
            copy.Dispose();
            throw Translate(_path, exception);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Writes what this index shows to a new file, to be updated there.</summary>
    /// <exception cref="IndexException">The file cannot be written, or the index turned out to be damaged.</exception>
    internal void CopyTo(string file) => Read(connection =>
    {
        using var copy = IndexFile.OpenForWriting(file, timeoutSeconds: 0);
        copy.Execute("PRAGMA synchronous = OFF"); // a copy that a crash damages is made again
        connection.BackupDatabase(copy);
        return true;
    });

    /// <summary>Reads the vectors into memory now instead of at the first search.</summary>
    public void LoadVectors() => _ = _vectors.Value;

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _connection.Dispose();
        }
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                return read(_connection);
            }
            catch (SqliteException exception)
            {
                throw Translate(_path, exception);
            }
        }
    }

    private static List<string> ReadVocabulary(SqliteConnection connection) => connection.Rows(
        "SELECT word FROM words ORDER BY count DESC, word LIMIT $max", row => row.GetString(0), ("$max", MaxVocabulary));

    private static IndexException Translate(string path, Exception exception) => exception is SqliteException { IsCorruption: true }
        ? new IndexException(IndexProblem.Corrupt, $"The index {path} is damaged. Run the index command to build it anew.", exception)
        : new IndexException(IndexProblem.Inaccessible, $"The index {path} cannot be read ({exception.Message}).", exception);

    private static string Describe(IndexManifest? manifest) =>
        manifest is null ? "an unknown version" : Describe(manifest.SchemaVersion, manifest.Fingerprint);

    private static string Describe(int schema, IndexFingerprint fingerprint) =>
        $"schema {schema}, {fingerprint.EmbeddingModel} ({fingerprint.Dimensions} dimensions), {fingerprint.Settings}";
}
