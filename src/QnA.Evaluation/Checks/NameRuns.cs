using QnA.Inference;
using QnA.Language;

namespace QnA.Evaluation.Checks;

/// <summary>Finds names inside a sentence: one to three words with capitals, one space apart.</summary>
internal static class NameRuns
{
    private const int MostWords = 3;

    /// <summary>The names, possessive endings left out; not the one that a sentence begins with, nor months, weekdays and countries.</summary>
    public static IReadOnlyList<TextRange> In(string sentence)
    {
        var dates = Dates.Find(sentence);
        var runs = new List<List<Term>>();
        foreach (var term in Terms.Extract(sentence).Where(t => t.Kind == TermKind.Name))
        {
            if (runs.Count > 0 && runs[^1][^1].Range.End + 1 == term.Range.Start && sentence[term.Range.Start - 1] == ' ')
            {
                runs[^1].Add(term);
            }
            else
            {
                runs.Add([term]);
            }
        }

        return
        [
            .. from run in runs
               let range = WithoutPossessive(sentence, new TextRange(run[0].Range.Start, run[^1].Range.End))
               where run.Count <= MostWords && IsInside(sentence, range) && !dates.Any(d => d.Range.Overlaps(range)) && IsPlain(sentence, range)
               select range,
        ];
    }

    private static TextRange WithoutPossessive(string text, TextRange range) =>
        range.Length > 3 && text[range.End - 1] is 's' && text[range.End - 2] is '\'' or '\u2019' ? new TextRange(range.Start, range.End - 2) : range;

    private static bool IsInside(string text, TextRange range) => text.AsSpan(0, range.Start).ContainsAnyInRange('0', 'z');

    // A designation with digits, an initial, or a part of a compound has no other name to take its place.
    private static bool IsPlain(string text, TextRange range)
    {
        var name = range.Of(text);
        return name.Length > 2
            && name.All(c => char.IsLetter(c) || c == ' ')
            && !IsJoined(text, range.Start - 1)
            && !IsJoined(text, range.End)
            && !IsCapital(text, range.End + 1)
            && !IsCapital(text, text.AsSpan(0, Math.Max(0, range.Start - 1)).LastIndexOf(' ') + 1);
    }

    // The word beside belongs to the name as well ("St Mary", "J. Smith"), and a part of a name is none.
    private static bool IsCapital(string text, int at) => at > 0 && at < text.Length && text[at - 1] == ' ' && char.IsUpper(text[at]);

    private static bool IsJoined(string text, int at) =>
        at >= 0 && at < text.Length && (text[at] is '-' or '\u2010' or '\u2011' or '.' && at + 1 < text.Length && char.IsLetter(text[at + 1]));
}
