using System.Globalization;
using System.Text.RegularExpressions;

namespace QnA.Composing;

/// <summary>The marks by which a language model cites: <c>[2]</c>, and what models write in its place.</summary>
internal static partial class DraftMarks
{
    /// <summary>Most numbers that a range such as <c>[2-5]</c> may stand for; a longer one names nothing.</summary>
    private const int LongestRange = 20;

    /// <summary>The sentence without its marks, and the numbers that they name.</summary>
    public static DraftSentence Read(string draft)
    {
        var numbers = Mark.Matches(draft).SelectMany(m => Numbers(m.Groups["list"].Value)).Distinct().ToList();
        var words = Blanks.Replace(Mark.Replace(draft, ""), " ");
        return new DraftSentence(BeforePunctuation.Replace(words, "$1").Trim(), numbers);
    }

    /// <summary>Where the marks end that stand at this place of a text, blanks between them included; the place itself when none does.</summary>
    public static int EndAt(string text, int at)
    {
        var end = at;
        while (LeadingMark.Match(text, end) is { Success: true } mark)
        {
            end += mark.Length;
        }

        return end;
    }

    private static IEnumerable<int> Numbers(string list)
    {
        foreach (var item in Item.Matches(list).Cast<Match>())
        {
            var first = Number(item.Groups["first"]);
            var last = item.Groups["last"].Success ? Number(item.Groups["last"]) : first;
            for (var number = first; number <= last && last - first < LongestRange; number++)
            {
                yield return number;
            }
        }
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // [2], [2, 3], [2-4], [2] in the brackets that some models are trained on, [Source 2], [^2].
    private const string Pattern = @"[\[【]\s*(?:(?:sources?|evidence|sentences?|nos?\.?|\^)\s*)?(?<list>\d{1,4}(?:\s*(?:,|;|-|–|and|&)\s*\d{1,4})*)(?:†[^\]】]*)?\s*[\]】]";

    [GeneratedRegex(Pattern, RegexOptions.IgnoreCase)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"\G\s*" + Pattern + @"\.?", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingMark { get; }

    [GeneratedRegex(@"(?<first>\d+)(?:\s*[-–]\s*(?<last>\d+))?")]
    private static partial Regex Item { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks { get; }

    // What a removed mark leaves in front of a stop: "was signed .".
    [GeneratedRegex(@" ([.,;:!?])(?=\s|$)")]
    private static partial Regex BeforePunctuation { get; }
}
