using System.Globalization;
using Microsoft.Data.Sqlite;
using QnA.Articles;
using QnA.Inference;

namespace QnA.Indexing;

/// <summary>Reads rows of an index back into the types that they were made from.</summary>
internal static class IndexTables
{
    /// <summary>The manifest; null when the index holds none.</summary>
    public static IndexManifest? ReadManifest(SqliteConnection connection)
    {
        var version = (int)(long)connection.Scalar("PRAGMA user_version")!; // a pragma always has a value
        if (connection.Scalar("SELECT 1 FROM sqlite_master WHERE name = 'manifest'") is null)
            return null;

        var values = connection.Rows("SELECT key, value FROM manifest", row => (Key: row.GetString(0), Value: row.GetString(1)))
            .ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        string Value(string key) => values.GetValueOrDefault(key, "");
        return new IndexManifest
        {
            SchemaVersion = version,
            Fingerprint = new IndexFingerprint(
                Value("embedding-model"),
                int.TryParse(Value("dimensions"), CultureInfo.InvariantCulture, out var dimensions) ? dimensions : 0,
                Value("settings")),
            Generation = Value("generation"),
            Created = ReadTime(Value("created")),
            Updated = ReadTime(Value("updated")),
        };
    }

    public static void WriteManifest(SqliteConnection connection, IndexManifest manifest)
    {
        foreach (var (key, value) in new[]
        {
            ("embedding-model", manifest.Fingerprint.EmbeddingModel),
            ("dimensions", manifest.Fingerprint.Dimensions.ToString(CultureInfo.InvariantCulture)),
            ("settings", manifest.Fingerprint.Settings),
            ("generation", manifest.Generation),
            ("created", manifest.Created.ToString("O", CultureInfo.InvariantCulture)),
            ("updated", manifest.Updated.ToString("O", CultureInfo.InvariantCulture)),
        })
            connection.Execute("INSERT OR REPLACE INTO manifest VALUES ($key, $value)", ("$key", key), ("$value", value));
    }

    /// <summary>A whole article by its key in the index.</summary>
    public static Article ReadArticle(SqliteConnection connection, long number)
    {
        var sentences = connection.Rows(
            """
            SELECT position, start, "end", start_line, end_line, kind, paragraph FROM sentences WHERE article = $n ORDER BY position
            """,
            row => new Sentence
            {
                Index = row.GetInt32(0),
                Range = new TextRange(row.GetInt32(1), row.GetInt32(2)),
                StartLine = row.GetInt32(3),
                EndLine = row.GetInt32(4),
                Kind = (SentenceKind)row.GetInt32(5),
                Paragraph = row.GetInt32(6),
            },
            ("$n", number));
        return connection.Rows(
            "SELECT id, hash, title, published, source, text FROM articles WHERE number = $n",
            row => new Article
            {
                Id = row.GetString(0),
                Hash = row.GetString(1),
                Title = row.GetString(2),
                Published = ReadDate(row, 3),
                Source = row.IsDBNull(4) ? null : row.GetString(4),
                Text = row.GetString(5),
                Sentences = sentences,
            },
            ("$n", number))[0];
    }

    /// <summary>All articles without their texts, in ordinal order of their ids.</summary>
    public static IReadOnlyList<ArticleSummary> ReadSummaries(SqliteConnection connection)
    {
        var counts = connection.Rows(
            "SELECT article, kind, count(*) FROM sentences GROUP BY article, kind",
            row => (Article: row.GetInt64(0), Kind: (SentenceKind)row.GetInt32(1), Count: row.GetInt32(2)))
            .ToLookup(row => row.Article);
        return [.. connection.Rows(
            "SELECT number, id, hash, title, published, source FROM articles",
            row => new ArticleSummary
            {
                Id = row.GetString(1),
                Hash = row.GetString(2),
                Title = row.GetString(3),
                Published = ReadDate(row, 4),
                Source = row.IsDBNull(5) ? null : row.GetString(5),
                Sentences = counts[row.GetInt64(0)].ToDictionary(count => count.Kind, count => count.Count),
            })
            .OrderBy(article => article.Id, StringComparer.Ordinal)];
    }

    /// <summary>The chunks of an article in the order of their first sentences.</summary>
    public static List<Chunk> ReadChunks(SqliteConnection connection, string articleId) => connection.Rows(
        "SELECT c.id, a.id, c.sentences FROM chunks c JOIN articles a ON a.number = c.article WHERE a.id = $id ORDER BY c.id",
        ReadChunk, ("$id", articleId));

    /// <summary>The chunk with that key, or null.</summary>
    public static Chunk? ReadChunk(SqliteConnection connection, long id) => connection.Rows(
        "SELECT c.id, a.id, c.sentences FROM chunks c JOIN articles a ON a.number = c.article WHERE c.id = $id",
        ReadChunk, ("$id", id)).SingleOrDefault();

    /// <summary>Reads a chunk from a row of id, article id and sentence list.</summary>
    public static Chunk ReadChunk(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1),
        [.. row.GetString(2).Split(',').Select(index => int.Parse(index, CultureInfo.InvariantCulture))]);

    private static DateOnly? ReadDate(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture);

    private static DateTimeOffset ReadTime(string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) ? time : default;
}
