using System.Text.Json;
using QnA.Grounding;
using QnA.Inference;
using QnA.Questions;

namespace QnA.Benchmarks.Calibrating;

/// <summary>
/// Labelled sentences from the tuning part of the project's own sets, whose evidence is marked sentence by sentence. The
/// held-out part is never read.
/// </summary>
internal static class OwnSamples
{
    /// <summary>Windows read for each question, and sentences read closely.</summary>
    private const int Windows = 16, CloselyRead = 12;

    /// <summary>Reads the questions of all worlds.</summary>
    /// <returns>Samples of questions that a span answers, and of those that whole sentences answer.</returns>
    /// <param name="evaluation">The folder <c>eval</c>; the articles of the first world stand beside it in <c>seeds</c>.</param>
    /// <param name="readings">Reads.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<(List<Sample> Spans, List<Sample> Sentences)> ReadAsync(string evaluation, IGrounder readings, CancellationToken cancellationToken)
    {
        var (spans, sentences) = (new List<Sample>(), new List<Sample>());
        foreach (var (articles, files) in new[]
        {
            (Path.Combine(evaluation, "..", "seeds"), new[] { "questions.jsonl", "unanswerable.jsonl" }),
            (Path.Combine(evaluation, "world2", "articles"), [Path.Combine("world2", "questions.jsonl")]),
            (Path.Combine(evaluation, "world3", "articles"), [Path.Combine("world3", "questions.jsonl")]),
            (Path.Combine(evaluation, "world4", "articles"), [Path.Combine("world4", "questions.jsonl")]),
        })
        {
            using var library = await Library.OpenAsync(articles, readings, cancellationToken);
            foreach (var line in files.SelectMany(f => File.ReadLines(Path.Combine(evaluation, f))))
            {
                using var json = JsonDocument.Parse(line);
                var question = json.RootElement;
                if (question.GetProperty("split").GetString() == "tune")
                {
                    var analyzed = QuestionAnalyzer.Analyze(QuestionText.Clean(question.GetProperty("question").GetString()!));
                    var samples = analyzed.Shape is QuestionShape.Factoid or QuestionShape.List ? spans : sentences;
                    samples.AddRange(await LabelAsync(library, analyzed, question, cancellationToken));
                }
            }
        }

        return (spans, sentences);
    }

    private static async Task<IEnumerable<Sample>> LabelAsync(
        Library library, AnalyzedQuestion analyzed, JsonElement question, CancellationToken cancellationToken)
    {
        var gold = question.GetProperty("evidence").EnumerateArray()
            .Select(e => (File: e.GetProperty("file").GetString()!, Quote: e.GetProperty("quote").GetString()!)).ToList();
        var screened = await library.ScreenAsync(analyzed, Windows, file: null, cancellationToken);
        var promising = EvidenceReader.Promising(screened, analyzed.Shape == QuestionShape.List ? 2 * CloselyRead : CloselyRead);
        return library.Reader.ReadClosely(analyzed, promising, cancellationToken).Select(e => new Sample(
            e.Article.Id,
            question.GetProperty("id").GetString()!,
            question.GetProperty("answerable").GetBoolean(),
            analyzed.Shape is not (QuestionShape.Factoid or QuestionShape.List),
            e.Features,
            gold.Any(g => g.File == e.Article.Id && (g.Quote.Contains(e.SentenceText, StringComparison.Ordinal) || e.SentenceText.Contains(g.Quote, StringComparison.Ordinal)))));
    }
}
