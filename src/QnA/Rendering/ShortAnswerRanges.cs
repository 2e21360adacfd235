using QnA.Answering;
using QnA.Inference;

namespace QnA.Rendering;

/// <summary>Where short answers stand in a text, for highlighting.</summary>
public static class ShortAnswerRanges
{
    /// <summary>The ranges in reading order, merged where they overlap; whole words only.</summary>
    public static IReadOnlyList<TextRange> In(string text, IEnumerable<ShortAnswer> spans)
    {
        var found = new List<TextRange>();
        foreach (var span in spans.Select(s => SafeText.Line(s.Text)).Where(s => s.Length > 0).Distinct())
        {
            for (var at = Next(0); at >= 0; at = Next(at + span.Length))
            {
                var range = new TextRange(at, at + span.Length);
                if (IsWhole(text, range))
                {
                    found.Add(range);
                }
            }

            int Next(int from) => text.IndexOf(span, from, StringComparison.OrdinalIgnoreCase);
        }

        return Merge(found.OrderBy(r => r.Start));
    }

    private static bool IsWhole(string text, TextRange range) =>
        (range.Start == 0 || !char.IsLetterOrDigit(text[range.Start - 1]) || !char.IsLetterOrDigit(text[range.Start]))
        && (range.End == text.Length || !char.IsLetterOrDigit(text[range.End]) || !char.IsLetterOrDigit(text[range.End - 1]));

    private static List<TextRange> Merge(IEnumerable<TextRange> ordered)
    {
        var merged = new List<TextRange>();
        foreach (var range in ordered)
        {
            if (merged.Count > 0 && merged[^1].End >= range.Start)
            {
                merged[^1] = new TextRange(merged[^1].Start, Math.Max(merged[^1].End, range.End));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}
