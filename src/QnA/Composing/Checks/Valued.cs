using QnA.Inference;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A number or a date with the words around it, on whichever side.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Value">What it is compared by.</param>
/// <param name="IsDate">Whether it is a date.</param>
/// <param name="Near">Keys of the words and names around it.</param>
internal sealed record Valued(TextRange Range, string Value, bool IsDate, IReadOnlySet<string> Near)
{
    /// <summary>Terms looked at on either side.</summary>
    private const int Reach = 5;

    public bool IsSameValue(Valued other) => IsDate == other.IsDate && Value == other.Value;

    public bool CanBeTakenFor(Valued other) => IsDate == other.IsDate && Value != other.Value;

    /// <summary>How many words around both are the same.</summary>
    public int SharedWith(Valued other) => Near.Count(other.Near.Contains);

    /// <summary>The numbers and dates of a text.</summary>
    public static IEnumerable<Valued> In(ParsedText text)
    {
        var dates = text.Dates.Select(d => (d.Range, Value: string.Join('-', d.Year, d.Month, d.Day, d.Weekday), IsDate: true));
        var numbers = text.Terms.Where(t => t.Kind == TermKind.Number && !text.Dates.Any(d => d.Range.Overlaps(t.Range))).Select(t => (t.Range, Value: t.Key, IsDate: false));
        return dates.Concat(numbers).Select(v => new Valued(v.Range, v.Value, v.IsDate, NearTo(text, v.Range)));
    }

    private static HashSet<string> NearTo(ParsedText text, TextRange range)
    {
        var words = text.Terms.Where(t => t.Kind != TermKind.Number && !text.Dates.Any(d => d.Range.Overlaps(t.Range))).ToList();
        return [.. words.Where(t => t.Range.End <= range.Start).TakeLast(Reach).Concat(words.Where(t => t.Range.Start >= range.End).Take(Reach)).Select(t => t.Key)];
    }
}
