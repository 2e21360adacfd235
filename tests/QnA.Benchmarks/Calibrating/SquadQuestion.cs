using System.IO.Compression;
using System.Text.Json;

namespace QnA.Benchmarks.Calibrating;

/// <summary>One question of a SQuAD file, with where its answers stand in the article's text.</summary>
/// <param name="Article">Title of the article.</param>
/// <param name="Text">The question.</param>
/// <param name="Answers">Ranges of the answers in <see cref="SquadArticle.Text"/>; none when it cannot be answered.</param>
internal sealed record SquadQuestion(string Article, string Text, IReadOnlyList<(int Start, int End)> Answers);

/// <summary>One article of a SQuAD file: its paragraphs, joined by an empty line.</summary>
internal sealed record SquadArticle(string Title, string Text, IReadOnlyList<SquadQuestion> Questions)
{
    /// <summary>Reads the articles of a gzipped file in the official SQuAD layout.</summary>
    public static IReadOnlyList<SquadArticle> Load(string file, IReadOnlySet<string> titles)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("data").EnumerateArray()
            .Where(a => titles.Contains(a.GetProperty("title").GetString()!))
            .Select(Read)];
    }

    private static SquadArticle Read(JsonElement article)
    {
        var title = article.GetProperty("title").GetString()!;
        var text = new System.Text.StringBuilder();
        var questions = new List<SquadQuestion>();
        foreach (var paragraph in article.GetProperty("paragraphs").EnumerateArray())
        {
            var context = paragraph.GetProperty("context").GetString()!;
            var start = text.Length;
            text.Append(context).Append("\n\n");
            foreach (var qa in paragraph.GetProperty("qas").EnumerateArray())
            {
                var isImpossible = qa.TryGetProperty("is_impossible", out var flag) && flag.GetBoolean();
                var answers = isImpossible ? [] : qa.GetProperty("answers").EnumerateArray()
                    .Select(a => (Start: start + a.GetProperty("answer_start").GetInt32(), Length: a.GetProperty("text").GetString()!.Length))
                    .Select(a => (a.Start, a.Start + a.Length))
                    .Distinct().ToList();
                questions.Add(new SquadQuestion(title, qa.GetProperty("question").GetString()!, answers));
            }
        }

        return new SquadArticle(title, text.ToString(), questions);
    }
}
