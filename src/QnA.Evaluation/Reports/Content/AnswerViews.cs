using QnA.Answering;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports.Content;

/// <summary>From an answer and its checks to what the page's script reads.</summary>
internal static class AnswerViews
{
    /// <summary>Null when there is no answer.</summary>
    public static AnswerView? Of(AnswerRecord record) => Of(record.Answer, record.Citations, record.DanglingMarks, record.Support);

    /// <summary>The same with what was observed about it.</summary>
    public static AnswerView? Of(
        Answer? given, IReadOnlyList<CitationCheck> checks, IReadOnlyList<int> dangling, IReadOnlyList<SupportVerdict> support)
    {
        if (given is not { } answer)
        {
            return null;
        }

        return new AnswerView
        {
            Status = answer.Status.ToString().ToLowerInvariant(),
            Understood = answer.StandaloneQuestion == answer.Question ? null : answer.StandaloneQuestion,
            Carried = ItemViews.Filled(answer.CarriedOver),
            Short = ItemViews.Filled([.. answer.ShortAnswers.Select(s => new ShortView(s.Text, s.Citation))]),
            Text = answer.Text,
            Citations = ItemViews.Filled([.. answer.Citations.Select(c => View(c, checks.FirstOrDefault(k => k.Number == c.Number)))]),
            Conflicts = ItemViews.Filled([.. answer.Conflicts.Select(c => new ConflictView(c.About, c.Citations))]),
            Missing = ItemViews.Filled(answer.Missing),
            Nearest = answer.Nearest is { } nearest ? View(nearest, null) : null,
            Dangling = ItemViews.Filled(dangling),
            Unsupported = ItemViews.Filled([.. Unsupported(answer, support)]),
        };
    }

    private static CitationView View(Citation citation, CitationCheck? check) => new()
    {
        N = citation.Number,
        File = citation.File,
        Start = citation.Start,
        End = citation.End,
        Line = citation.StartLine,
        Quote = citation.Quote,
        Score = Math.Round(citation.Score, 3),
        Problem = check switch
        {
            { Resolves: false } => "no such file or range",
            { Exact: false } => "the article has other characters there",
            _ => null,
        },
    };

    // A sentence counts as supported or not by all of its citations together; verdicts on fewer of them serve precision.
    private static IEnumerable<string> Unsupported(Answer answer, IReadOnlyList<SupportVerdict> verdicts) =>
        from verdict in verdicts
        where !verdict.Supported && verdict.Sentence >= 0 && verdict.Sentence < answer.Sentences.Count
        let sentence = answer.Sentences[verdict.Sentence]
        where verdict.Citations.ToHashSet().SetEquals(sentence.Citations)
        select sentence.Text;
}
