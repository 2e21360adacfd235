using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace QnA.Benchmarks.Retrieval;

/// <summary>A retrieval data set in the BEIR layout: <c>corpus.jsonl.gz</c>, <c>queries.jsonl</c>, <c>qrels.tsv</c>.</summary>
/// <param name="Documents">Id to title (may be empty) and text.</param>
/// <param name="Queries">Id to text.</param>
/// <param name="Relevant">Query id to document id to grade, positive grades only.</param>
internal sealed record BeirData(
    IReadOnlyDictionary<string, (string Title, string Text)> Documents,
    IReadOnlyDictionary<string, string> Queries,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Relevant)
{
    public static BeirData Load(string folder)
    {
        using var corpus = new GZipStream(File.OpenRead(Path.Combine(folder, "corpus.jsonl.gz")), CompressionMode.Decompress);
        using var queries = File.OpenRead(Path.Combine(folder, "queries.jsonl"));
        return new BeirData(
            Lines(corpus).ToDictionary(line => Text(line, "_id"), line => (Text(line, "title"), Text(line, "text"))),
            Lines(queries).ToDictionary(line => Text(line, "_id"), line => Text(line, "text")),
            File.ReadLines(Path.Combine(folder, "qrels.tsv")).Skip(1)
                .Select(line => line.Split('\t'))
                .Select(parts => (Query: parts[0], Document: parts[1], Grade: int.Parse(parts[2], CultureInfo.InvariantCulture)))
                .Where(judgement => judgement.Grade > 0)
                .GroupBy(judgement => judgement.Query)
                .ToDictionary(
                    group => group.Key,
                    group => (IReadOnlyDictionary<string, int>)group
                        .GroupBy(judgement => judgement.Document) // some judgements are listed twice
                        .ToDictionary(same => same.Key, same => same.Max(judgement => judgement.Grade))));
    }

    private static IEnumerable<JsonElement> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return JsonDocument.Parse(line).RootElement;
    }

    private static string Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
