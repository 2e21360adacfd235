using System.Globalization;
using System.Text.RegularExpressions;
using QnA.Answering;
using QnA.Inference;

namespace QnA.Receipts;

/// <summary>Finds the <c>[n]</c> marks in the text of an answer.</summary>
public static partial class CitationMarks
{
    /// <summary>
    /// The marks in reading order. Brackets that belong to a quote (an article may print "[3]" itself) are no marks.
    /// </summary>
    public static IReadOnlyList<CitationMark> In(Answer answer)
    {
        IReadOnlyList<TextRange>? quoted = null;
        var marks = new List<CitationMark>();
        foreach (var match in MarkPattern.Matches(answer.Text).Cast<Match>())
        {
            var range = new TextRange(match.Index, match.Index + match.Length);
            quoted ??= QuotedBrackets(answer);
            if (!quoted.Any(q => q.Contains(range)))
            {
                marks.Add(new CitationMark(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), range));
            }
        }

        return marks;
    }

    /// <summary>Where the answer's text repeats a quote or a short answer that itself holds something like a mark.</summary>
    private static List<TextRange> QuotedBrackets(Answer answer)
    {
        var copies = answer.Citations.Select(c => c.Quote).Concat(answer.ShortAnswers.Select(s => s.Text));
        var ranges = new List<TextRange>();
        foreach (var copy in copies.Where(c => MarkPattern.IsMatch(c)).Distinct())
        {
            var at = answer.Text.IndexOf(copy, StringComparison.OrdinalIgnoreCase);
            while (at >= 0)
            {
                ranges.Add(new TextRange(at, at + copy.Length));
                at = answer.Text.IndexOf(copy, at + copy.Length, StringComparison.OrdinalIgnoreCase);
            }
        }

        return ranges;
    }

    [GeneratedRegex(@"\[([1-9][0-9]{0,3})\]")]
    private static partial Regex MarkPattern { get; }
}
