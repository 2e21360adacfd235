using System.Text;
using System.Text.RegularExpressions;

namespace QnA.Evaluation.DataSets;

/// <summary>A first pattern for words marked in an article, in the manner of <c>eval/README.md</c>.</summary>
public static partial class PatternProposal
{
    /// <summary>
    /// The words, escaped, with any white space for white space, any dash, a space or nothing for a dash, straight and curly quotes for either;
    /// a number at an edge is whole. Empty for blank text.
    /// </summary>
    public static string For(string text)
    {
        var words = text.Trim();
        var pattern = new StringBuilder();
        foreach (Match part in Parts.Matches(words))
        {
            pattern.Append(part.ValueSpan[0] switch
            {
                _ when part.Groups["dash"].Success => @"[-‐‑–—−\s]{0,3}",
                _ when part.Groups["space"].Success => @"\s+",
                '\'' or '‘' or '’' or 'ʼ' => "['‘’ʼ]",
                '"' or '“' or '”' or '„' or '«' or '»' => "[\"“”„«»]",
                _ => Regex.Escape(part.Value),
            });
        }

        if (words.Length > 0 && char.IsAsciiDigit(words[0]))
        {
            pattern.Insert(0, @"\b");
        }

        return words.Length > 0 && char.IsAsciiDigit(words[^1]) ? pattern.Append(@"\b").ToString() : pattern.ToString();
    }

    [GeneratedRegex("""(?<dash>\s*[-‐‑–—−]\s*)|(?<space>\s+)|['‘’ʼ]|["“”„«»]|[^\s\-‐‑–—−'‘’ʼ"“”„«»]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Parts { get; }
}
