using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using QnA.Articles;

namespace QnA.Indexing;

/// <summary>Puts articles into the tables of an open index and takes them out. Runs in the caller's transaction.</summary>
internal sealed class IndexWriter(SqliteConnection connection)
{
    /// <summary>The articles in the index by id.</summary>
    public Dictionary<string, StoredArticle> Articles() => connection
        .Rows("SELECT id, number, hash, metadata FROM articles",
            row => (Id: row.GetString(0), Stored: new StoredArticle(row.GetInt64(1), row.GetString(2), row.GetString(3))))
        .ToDictionary(row => row.Id, row => row.Stored, StringComparer.Ordinal);

    /// <summary>Adds an article with its sentences, words and chunks; the chunks' vectors are still to come.</summary>
    /// <returns>The new chunks' keys and texts.</returns>
    public List<(long Id, string Text)> Add(Article article, string metadata, IReadOnlyList<IReadOnlyList<int>> chunks)
    {
        connection.Execute(
            """
            INSERT INTO articles(id, hash, metadata, title, published, source, text)
            VALUES ($id, $hash, $metadata, $title, $published, $source, $text)
            """,
            ("$id", article.Id), ("$hash", article.Hash), ("$metadata", metadata), ("$title", article.Title),
            ("$published", article.Published?.ToString("O", CultureInfo.InvariantCulture)),
            ("$source", article.Source), ("$text", article.Text));
        var number = LastRow();
        foreach (var sentence in article.Sentences)
            connection.Execute(
                "INSERT INTO sentences VALUES ($article, $position, $start, $end, $startLine, $endLine, $kind, $paragraph)",
                ("$article", number), ("$position", sentence.Index), ("$start", sentence.Range.Start), ("$end", sentence.Range.End),
                ("$startLine", sentence.StartLine), ("$endLine", sentence.EndLine), ("$kind", (int)sentence.Kind),
                ("$paragraph", sentence.Paragraph));

        CountWords(article, sign: 1);
        return [.. chunks.Select(sentences => AddChunk(article, number, sentences))];
    }

    /// <summary>Stores the unit vector of a chunk.</summary>
    public void AddVector(long chunk, ReadOnlySpan<float> vector) =>
        connection.Execute("INSERT INTO vectors VALUES ($chunk, $vector)",
            ("$chunk", chunk), ("$vector", MemoryMarshal.AsBytes(vector).ToArray()));

    /// <summary>Takes an article out, with everything that came from it.</summary>
    public void Remove(long number)
    {
        var article = IndexTables.ReadArticle(connection, number);
        CountWords(article, sign: -1);
        connection.Execute("DELETE FROM words WHERE count <= 0");
        foreach (var chunk in IndexTables.ReadChunks(connection, article.Id))
            connection.Execute("INSERT INTO keywords(keywords, rowid, text) VALUES ('delete', $id, $text)",
                ("$id", chunk.Id), ("$text", Chunker.TextOf(article, chunk.Sentences)));
        connection.Execute("DELETE FROM vectors WHERE chunk IN (SELECT id FROM chunks WHERE article = $n)", ("$n", number));
        connection.Execute("DELETE FROM chunks WHERE article = $n", ("$n", number));
        connection.Execute("DELETE FROM sentences WHERE article = $n", ("$n", number));
        connection.Execute("DELETE FROM articles WHERE number = $n", ("$n", number));
    }

    private (long Id, string Text) AddChunk(Article article, long number, IReadOnlyList<int> sentences)
    {
        connection.Execute("INSERT INTO chunks(article, kinds, sentences) VALUES ($article, $kinds, $sentences)",
            ("$article", number), ("$kinds", KindMask.Of(sentences.Select(index => article.Sentences[index].Kind))),
            ("$sentences", string.Join(',', sentences)));
        var id = LastRow();
        var text = Chunker.TextOf(article, sentences);
        connection.Execute("INSERT INTO keywords(rowid, text) VALUES ($id, $text)", ("$id", id), ("$text", text));
        return (id, text);
    }

    private void CountWords(Article article, int sign)
    {
        var texts = article.Sentences.Where(sentence => sentence.Kind != SentenceKind.Chrome).Select(article.TextOf);
        foreach (var (word, count) in CorpusWords.Count(texts))
            connection.Execute(
                "INSERT INTO words VALUES ($word, $count) ON CONFLICT(word) DO UPDATE SET count = count + excluded.count",
                ("$word", word), ("$count", sign * count));
    }

    private long LastRow() => (long)connection.Scalar("SELECT last_insert_rowid()")!; // always a row

    /// <summary>An article as the index knows it: its key, its file's hash and the metadata it was read with.</summary>
    internal sealed record StoredArticle(long Number, string Hash, string Metadata);
}
