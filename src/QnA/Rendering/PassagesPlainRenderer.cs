using System.Globalization;
using System.Text;
using QnA.Retrieval;

namespace QnA.Rendering;

/// <summary>Passages that were found, as plain text: where each stands and what both searches made of it, then its words.</summary>
public static class PassagesPlainRenderer
{
    /// <summary>All of them in their order, ending with a line feed.</summary>
    public static string Render(IReadOnlyList<FoundPassage> passages)
    {
        if (passages.Count == 0)
        {
            return "Nothing found.\n";
        }

        var text = new StringBuilder();
        for (var i = 0; i < passages.Count; i++)
        {
            var p = passages[i];
            text.Append(CultureInfo.InvariantCulture, $"{i + 1,3}. {SafeText.Line(p.File)}:{p.StartLine}");
            text.Append(CultureInfo.InvariantCulture, $"  fused {p.Score:0.0000}  keywords {Score(p.KeywordScore)}  meaning {Score(p.VectorScore)}\n");
            text.Append(CultureInfo.InvariantCulture, $"     {SafeText.Line(p.Text)}\n");
        }

        return text.ToString();
    }

    private static string Score(double? score) => score?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
}
