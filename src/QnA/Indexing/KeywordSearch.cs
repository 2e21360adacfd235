using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace QnA.Indexing;

/// <summary>Keyword search by FTS5's BM25.</summary>
internal static class KeywordSearch
{
    /// <summary>The best chunks for an FTS5 expression.</summary>
    public static List<(Chunk Chunk, double Score)> Run(SqliteConnection connection, string expression, int top, SearchFilter filter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var kinds = KindMask.Of(filter.Kinds);

        var restriction = filter.Files is null && KindMask.CoversAll(kinds) ? "" :
            """
             AND rowid IN (
                SELECT c.id FROM chunks c
                WHERE c.kinds & $kinds AND ($files IS NULL OR c.article IN (
                    SELECT number FROM articles WHERE id IN (SELECT value FROM json_each($files)))))
            """;

        // FTS5's bm25() is negative, smaller is better. Some more than asked for are taken, so that which of several
        // equals is last does not depend on the order in which files happened to be indexed.
        var hits = connection.Rows(
            $"""
            SELECT c.id, a.id, c.sentences, h.score
            FROM (SELECT rowid AS chunk, bm25(keywords) AS score FROM keywords
                  WHERE keywords MATCH $query{restriction} ORDER BY rank LIMIT $limit) h
            JOIN chunks c ON c.id = h.chunk JOIN articles a ON a.number = c.article
            """,
            row => (Chunk: IndexTables.ReadChunk(row), Score: -row.GetDouble(3)),
            ("$query", expression), ("$limit", 2 * top), ("$kinds", kinds),
            ("$files", filter.Files is null ? null : JsonSerializer.Serialize(filter.Files, FileListJson.Default.IReadOnlyCollectionString)));
        return [.. hits
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Chunk.ArticleId, StringComparer.Ordinal).ThenBy(hit => hit.Chunk.Sentences[0])
            .Take(top)];
    }
}
