using QnA.Inference;

namespace QnA.Evaluation.DataSets;

/// <summary>Where a quote stands in an article.</summary>
public static class QuoteRanges
{
    /// <summary>Every place, first to last, that has exactly the characters of the quote; none when it is empty or not there.</summary>
    public static IReadOnlyList<TextRange> Of(string quote, string text)
    {
        var ranges = new List<TextRange>();
        if (quote.Length == 0)
        {
            return ranges;
        }

        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + quote.Length, StringComparison.Ordinal))
        {
            ranges.Add(new TextRange(at, at + quote.Length));
        }

        return ranges;
    }
}
