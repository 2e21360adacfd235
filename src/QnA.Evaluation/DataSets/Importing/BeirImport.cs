using System.Globalization;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>
/// A retrieval set in the layout of BEIR (N. Thakur and others, https://arxiv.org/abs/2104.08663): <c>corpus.jsonl</c>
/// (<c>_id</c>, <c>title</c>, <c>text</c>), <c>queries.jsonl</c> (<c>_id</c>, <c>text</c>) and judgements, with or without a line
/// of headings: query, document, grade, separated by tabs.
/// </summary>
public static class BeirImport
{
    private const string DocumentExpected = """{"_id": "...", "title": "...", "text": "..."}""";
    private const string QueryExpected = """{"_id": "...", "text": "..."}""";
    private const string JudgementExpected = "a query, a document and a grade (a whole number), separated by tabs";

    private static readonly string[] Judgements = ["qrels.tsv", "qrels/test.tsv"];

    /// <summary>Each document becomes an article, its title (if it has one) above its text; each judged query a query.</summary>
    /// <param name="folder">The folder with the three files, compressed or not.</param>
    /// <exception cref="DataSetException">A file is missing or something else; the message says where and what was expected.</exception>
    public static ImportedSet Read(string folder)
    {
        var corpus = Find(folder, "corpus.jsonl");
        var names = UniqueNames.ForArticles();
        var articles = new Dictionary<string, string>(StringComparer.Ordinal);
        var blank = 0;
        foreach (var document in Documents(corpus))
        {
            if (string.IsNullOrWhiteSpace(document.Text))
            {
                blank++;
            }
            else if (!articles.TryAdd(document.Id, names.Next(document.Id)))
            {
                throw new DataSetException($"{corpus}: the document {document.Id} is there twice.");
            }
        }

        var (queries, leftOut) = Queries(folder, articles);
        return new ImportedSet
        {
            Name = NameOf(folder),
            Origin = $"beir {NameOf(folder)}",
            Articles = Documents(corpus).Where(d => articles.ContainsKey(d.Id)).Select(d => new ImportedArticle(articles[d.Id], d.Text + "\n")),
            Queries = queries,
            LeftOut = [.. Counted(blank, "documents without a word"), .. leftOut],
        };
    }

    private static (List<LabelledQuery> Queries, IReadOnlyList<string> LeftOut) Queries(string folder, Dictionary<string, string> articles)
    {
        var judged = ReadJudgements(Judgements.Select(name => FindOrNull(folder, name)).FirstOrDefault(path => path is not null)
            ?? throw new DataSetException($"{folder} has no {string.Join(" and no ", Judgements)}."));
        var ids = UniqueNames.ForLabels();
        var queries = new List<LabelledQuery>();
        var (unjudged, lost, missing) = (0, 0, 0);
        foreach (var (id, text) in ReadQueries(Find(folder, "queries.jsonl")))
        {
            if (!judged.Remove(id, out var relevant) || relevant.Count == 0)
            {
                unjudged++;
                continue;
            }

            missing += relevant.Keys.Count(d => !articles.ContainsKey(d));
            var known = relevant.Where(r => articles.ContainsKey(r.Key)).ToDictionary(r => articles[r.Key], r => r.Value);
            if (known.Count > 0)
            {
                queries.Add(new LabelledQuery { Id = ids.Next(id), Query = text, Relevant = known });
            }
            else
            {
                lost++;
            }
        }

        return (queries,
        [
            .. Counted(unjudged, "queries without a relevant document"),
            .. Counted(lost, "queries whose relevant documents are all missing from the corpus"),
            .. Counted(missing, "judgements of documents that the corpus does not have"),
            .. Counted(judged.Count, "judged queries that the file of queries does not have"),
        ]);
    }

    private static IEnumerable<(string Id, string Text)> Documents(string path)
    {
        foreach (var line in SourceFile.ReadLines(path))
        {
            var json = line.Json(DocumentExpected);
            var id = json.Id("_id") ?? throw line.Problem("has no _id", DocumentExpected);
            var text = json.Text("text") ?? throw line.Problem("has no text", DocumentExpected);
            yield return (id, json.Text("title") is { } title && !string.IsNullOrWhiteSpace(title) ? $"{title}\n\n{text}" : text);
        }
    }

    private static IEnumerable<(string Id, string Text)> ReadQueries(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in SourceFile.ReadLines(path))
        {
            var json = line.Json(QueryExpected);
            var id = json.Id("_id") ?? throw line.Problem("has no _id", QueryExpected);
            yield return seen.Add(id)
                ? (id, json.Text("text") ?? throw line.Problem("has no text", QueryExpected))
                : throw line.Problem($"has the id {id} of an earlier line", "every query once");
        }
    }

    // Query to relevant documents with their grades; a pair that is judged twice keeps the higher grade.
    private static Dictionary<string, Dictionary<string, double>> ReadJudgements(string path)
    {
        var judged = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        var isFirst = true;
        foreach (var line in SourceFile.ReadLines(path))
        {
            var isHeading = isFirst;
            isFirst = false;
            var parts = line.Text.Split('\t', StringSplitOptions.TrimEntries);
            if (parts.Length != 3)
            {
                throw line.Problem($"has {parts.Length} columns", JudgementExpected);
            }

            if (!int.TryParse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
            {
                _ = isHeading ? 0 : throw line.Problem($"has the grade \"{parts[2]}\"", JudgementExpected);
                continue;
            }

            var relevant = judged.TryGetValue(parts[0], out var known) ? known : judged[parts[0]] = new(StringComparer.Ordinal);
            if (grade > 0)
            {
                relevant[parts[1]] = Math.Max(grade, relevant.GetValueOrDefault(parts[1]));
            }
        }

        return judged;
    }

    private static IEnumerable<string> Counted(int count, string what) => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {what}")];

    // The files usually lie in a folder "beir" of the set's own.
    private static string NameOf(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(path);
        return name == "beir" && Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } parent ? parent : name;
    }

    private static string Find(string folder, string name) =>
        FindOrNull(folder, name) ?? throw new DataSetException($"{folder} has no {name}, compressed or not. Name a folder in the layout of BEIR.");

    private static string? FindOrNull(string folder, string name) =>
        ((IEnumerable<string>)[name, name + ".gz"]).Select(n => Path.Combine(folder, n)).FirstOrDefault(File.Exists);
}
