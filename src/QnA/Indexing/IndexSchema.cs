using Microsoft.Data.Sqlite;

namespace QnA.Indexing;

/// <summary>The tables of an index file.</summary>
internal static class IndexSchema
{
    /// <summary>Raise when the tables change; an index of another version is refused by readers and rebuilt by the indexer.</summary>
    public const int Version = 1;

    /// <summary>"QnAi", written into the file's header: how a file is known to be ours, even when the rest of it is damaged.</summary>
    public const int ApplicationId = 0x516E4169;

    /// <summary>The tokenizer of the keyword table.</summary>
    public const string Tokenizer = "porter unicode61 remove_diacritics 2";

    // The keyword table is contentless: a chunk's text can always be cut from its article, so it is not stored twice.
    // Not contentless_delete: with that, deleted rows still count in bm25's number of rows (SQLite 3.50), so scores would
    // depend on the history of the index. Deleting needs the text instead, which is at hand.
    private const string Tables =
        $"""
        CREATE TABLE manifest(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE articles(
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, metadata TEXT NOT NULL,
            title TEXT NOT NULL, published TEXT, source TEXT, text TEXT NOT NULL);
        CREATE TABLE sentences(
            article INTEGER NOT NULL, position INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            start_line INTEGER NOT NULL, end_line INTEGER NOT NULL, kind INTEGER NOT NULL, paragraph INTEGER NOT NULL,
            PRIMARY KEY(article, position)) WITHOUT ROWID;
        CREATE TABLE chunks(id INTEGER PRIMARY KEY, article INTEGER NOT NULL, kinds INTEGER NOT NULL, sentences TEXT NOT NULL);
        CREATE INDEX chunks_by_article ON chunks(article);
        CREATE TABLE vectors(chunk INTEGER PRIMARY KEY, vector BLOB NOT NULL);
        CREATE TABLE words(word TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE keywords USING fts5(text, content='', tokenize='{Tokenizer}');
        """;

    /// <summary>Empties the database of whatever tables it has and makes ours. Runs in the caller's transaction.</summary>
    public static void Recreate(SqliteConnection connection)
    {
        // Dropping a virtual table drops the tables behind it, so those go first and the rest is asked for again.
        Drop(connection, "sql LIKE 'CREATE VIRTUAL TABLE%'");
        Drop(connection, "name NOT LIKE 'sqlite_%'");
        connection.Execute(Tables);
        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
    }

    private static void Drop(SqliteConnection connection, string where)
    {
        var names = connection.Rows($"SELECT name FROM sqlite_master WHERE type = 'table' AND {where}", row => row.GetString(0));
        foreach (var name in names)
            connection.Execute($"DROP TABLE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
