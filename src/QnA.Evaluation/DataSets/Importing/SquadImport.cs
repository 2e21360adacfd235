using System.Globalization;
using System.Text.Json;

namespace QnA.Evaluation.DataSets.Importing;

/// <summary>
/// SQuAD 1.1 and 2.0 (P. Rajpurkar and others, https://arxiv.org/abs/1606.05250 and https://arxiv.org/abs/1806.03822): one JSON
/// document, <c>data[].{title, paragraphs[].{context, qas[].{id, question, answers[].text, is_impossible}}}</c>.
/// </summary>
public static class SquadImport
{
    private const string Expected = "data[].paragraphs[].qas[] as in SQuAD's own files";

    /// <summary>
    /// Each article becomes one, its paragraphs with an empty line between, and each question is asked of its own article alone,
    /// with all its short answers and, as evidence, the paragraph that it was written for.
    /// </summary>
    /// <param name="file">The document, compressed or not.</param>
    /// <param name="titles">Which articles to take; null for all.</param>
    /// <exception cref="DataSetException">The file is something else; the message says what was expected.</exception>
    public static ImportedSet Questions(string file, TitleFilter? titles)
    {
        var names = UniqueNames.ForArticles();
        var ids = UniqueNames.ForLabels();
        var (articles, questions) = (new List<ImportedArticle>(), new List<LabelledQuestion>());
        var (taken, leftOut) = Select(file, titles);
        foreach (var article in taken)
        {
            var name = names.Next(article.Title);
            articles.Add(new ImportedArticle(name, string.Join("\n\n", article.Paragraphs.Select(p => p.Context)) + "\n"));
            questions.AddRange(
                from paragraph in article.Paragraphs
                from question in paragraph.Questions
                select question.Answers.Count > 0
                    ? Labels(ids, question, name) with { Kind = "answerable", Evidence = [new EvidenceLabel(name, paragraph.Context)] }
                    : Labels(ids, question, name) with { Answerable = false });
        }

        return new ImportedSet { Name = SourceFile.NameOf(file), Origin = Origin(file, titles), Articles = articles, Questions = questions, LeftOut = leftOut };
    }

    /// <summary>Each paragraph becomes an article, and each question that can be answered a query that should find its paragraph.</summary>
    /// <inheritdoc cref="Questions"/>
    public static ImportedSet Paragraphs(string file, TitleFilter? titles)
    {
        var names = UniqueNames.ForArticles();
        var ids = UniqueNames.ForLabels();
        var (articles, queries) = (new List<ImportedArticle>(), new List<LabelledQuery>());
        var (taken, leftOut) = Select(file, titles);
        foreach (var article in taken)
        {
            foreach (var (index, paragraph) in article.Paragraphs.Index())
            {
                var name = names.Next(string.Create(CultureInfo.InvariantCulture, $"{article.Title}-{index + 1:000}"));
                articles.Add(new ImportedArticle(name, paragraph.Context + "\n"));
                queries.AddRange(paragraph.Questions.Where(q => q.Answers.Count > 0).Select(q => new LabelledQuery
                {
                    Id = ids.Next(q.Id),
                    Query = q.Question,
                    Relevant = new Dictionary<string, double> { [name] = 1 },
                }));
            }
        }

        var unanswerable = taken.SelectMany(a => a.Paragraphs).SelectMany(p => p.Questions).Count(q => q.Answers.Count == 0);
        return new ImportedSet
        {
            Name = SourceFile.NameOf(file) + "-paragraphs",
            Origin = Origin(file, titles) + ", by paragraph",
            Articles = articles,
            Queries = queries,
            LeftOut = unanswerable == 0 ? leftOut : [.. leftOut, $"{unanswerable} questions that no paragraph answers, so that there is none to find"],
        };
    }

    private static LabelledQuestion Labels(UniqueNames ids, Qa question, string article) => new()
    {
        Id = ids.Next(question.Id),
        Kind = "unanswerable",
        Question = question.Question,
        Within = [article],
        Answers = question.Answers,
    };

    private static (IReadOnlyList<SquadArticle> Taken, IReadOnlyList<string> LeftOut) Select(string file, TitleFilter? titles)
    {
        var all = Read(SourceFile.ReadJson(file), file);
        var taken = titles is null ? all : [.. all.Where(a => titles.Takes(a.Title))];
        if (taken.Count == 0)
        {
            throw new DataSetException($"{file}: none of its {all.Count} articles is taken{(titles is null ? "" : $" with {titles.Description}")}.");
        }

        if (titles is { IsExclusion: true } && taken.Count == all.Count)
        {
            throw new DataSetException(
                $"{file}: none of its {all.Count} articles has one of the titles to be left out ({titles.Description}). The titles are of another data set, or written otherwise.");
        }

        return (taken, taken.Count == all.Count ? [] : [$"{all.Count - taken.Count} of {all.Count} articles with their questions ({titles!.Description})"]); // only a filter leaves any out
    }

    private static string Origin(string file, TitleFilter? titles) =>
        $"squad {Path.GetFileName(file)}{(titles is null ? "" : $", {titles.Description}")}";

    private static List<SquadArticle> Read(JsonElement document, string file) =>
        [.. Items(document, "data", file).Select((a, i) => new SquadArticle(
            a.Text("title") ?? string.Create(CultureInfo.InvariantCulture, $"article-{i + 1}"),
            [.. Items(a, "paragraphs", file).Select(p => new Paragraph(
                Text(p, "context", file), [.. Items(p, "qas", file).Select(q => Question(q, file))]))]))];

    private static Qa Question(JsonElement qa, string file)
    {
        var isImpossible = qa.Member("is_impossible") is { ValueKind: JsonValueKind.True };
        IReadOnlyList<string> answers = isImpossible ? [] : [.. Items(qa, "answers", file).Select(a => Text(a, "text", file)).Distinct(StringComparer.Ordinal)];
        var id = qa.Id("id") ?? throw new DataSetException($"{file}: a question has no id. Expected {Expected}.");
        return isImpossible || answers.Count > 0
            ? new Qa(id, Text(qa, "question", file), answers)
            : throw new DataSetException($"{file}: question {id} has no answers and is not marked is_impossible. Expected {Expected}.");
    }

    private static IReadOnlyList<JsonElement> Items(JsonElement element, string name, string file) =>
        element.Items(name) ?? throw new DataSetException($"{file}: {name} is missing or no array. Expected {Expected}.");

    private static string Text(JsonElement element, string name, string file) =>
        element.Text(name) ?? throw new DataSetException($"{file}: {name} is missing or no text. Expected {Expected}.");

    private sealed record SquadArticle(string Title, IReadOnlyList<Paragraph> Paragraphs);

    private sealed record Paragraph(string Context, IReadOnlyList<Qa> Questions);

    private sealed record Qa(string Id, string Question, IReadOnlyList<string> Answers);
}
