using System.Globalization;
using QnA.Answering;

namespace QnA.Receipts;

/// <summary>What contradicts itself within an answer.</summary>
public static class AnswerFaults
{
    /// <summary>The faults, each a sentence for a reader; none in a sound answer.</summary>
    public static IEnumerable<string> In(Answer answer) =>
        [.. Numbering(answer), .. Marks(answer), .. References(answer), .. Copies(answer), .. ByStatus(answer)];

    private static IEnumerable<string> Numbering(Answer answer) =>
        answer.Citations
            .Select((citation, i) => (citation.Number, Expected: i + 1))
            .Where(c => c.Number != c.Expected)
            .Select(c => $"citation {c.Expected} is numbered {c.Number?.ToString(CultureInfo.InvariantCulture) ?? "not at all"}");

    private static IEnumerable<string> Marks(Answer answer)
    {
        var used = CitationMarks.In(answer).Select(m => m.Number).Distinct().ToList();
        var known = Numbers(answer);
        foreach (var number in used.Where(n => !known.Contains(n)))
        {
            yield return $"the text has a mark [{number}] but there is no citation {number}";
        }

        foreach (var number in known.Where(n => !used.Contains(n)))
        {
            yield return $"citation {number} has no mark in the text";
        }

        if (!used.SequenceEqual(used.Order()))
        {
            yield return "the marks are not numbered in order of first use";
        }
    }

    private static IEnumerable<string> References(Answer answer)
    {
        var known = Numbers(answer);
        var named = answer.Sentences.SelectMany(s => s.Citations.Select(n => (n, By: "a sentence")))
            .Concat(answer.ShortAnswers.Select(s => (s.Citation, By: "a short answer")))
            .Concat(answer.Conflicts.SelectMany(c => c.Citations.Select(n => (n, By: "a conflict"))));

        return named.Distinct()
            .Where(r => !known.Contains(r.Item1))
            .Select(r => $"{r.By} rests on citation {r.Item1}, which is not there");
    }

    private static IEnumerable<string> Copies(Answer answer)
    {
        foreach (var span in answer.ShortAnswers)
        {
            if (Find(answer, span.Citation) is { } citation && !citation.Quote.Contains(span.Text, StringComparison.Ordinal))
            {
                yield return $"the short answer \"{span.Text}\" is not part of quote {span.Citation}";
            }
        }

        foreach (var sentence in answer.Sentences.Where(s => s.Verbatim))
        {
            if (sentence.Citations.Count == 0)
            {
                yield return $"a sentence counts as copied but cites nothing: \"{sentence.Text}\"";
            }
            else if (Find(answer, sentence.Citations[0]) is { } citation && citation.Quote != sentence.Text)
            {
                yield return $"a sentence counts as copied but differs from quote {citation.Number}: \"{sentence.Text}\"";
            }
        }
    }

    private static IEnumerable<string> ByStatus(Answer answer)
    {
        if (answer.Status is AnswerStatus.Answered or AnswerStatus.Partial && answer.Citations.Count == 0)
        {
            yield return "it says that it answers but cites nothing";
        }
    }

    private static HashSet<int> Numbers(Answer answer) => [.. answer.Citations.Select(c => c.Number).OfType<int>()];

    private static Citation? Find(Answer answer, int number) => answer.Citations.FirstOrDefault(c => c.Number == number);
}
