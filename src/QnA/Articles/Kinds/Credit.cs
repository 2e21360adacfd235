using System.Text.RegularExpressions;

namespace QnA.Articles.Kinds;

/// <summary>The credits that agencies and publishers put at the end of a picture's caption.</summary>
internal static partial class Credit
{
    // A caption rarely runs over sixty words; a longer block with a credit is a paragraph that a caption was glued to.
    private const int LongestCaption = 60;
    private const int MostCharacters = 1000;

    /// <summary>Whether the block carries a credit, or starts as only captions do.</summary>
    public static bool IsIn(BlockFacts facts) =>
        facts.Words.Count <= LongestCaption && facts.Text.Length <= MostCharacters && (AtEnd.IsMatch(facts.Text) || AtStart.IsMatch(facts.Text));

    // "Credit: X" may be glued to the caption's last word.
    [GeneratedRegex(
        """
        (?:[Cc]redits?:\s*\S.{0,60}
        |\b(?:[Pp]hoto|[Pp]hotograph|[Pp]icture|[Ii]mage|[Ii]llustration|[Gg]raphic|[Vv]ideo|PHOTO|IMAGE|PICTURE|CREDIT)s?(?:\s+(?:by|courtesy(?:\sof)?|via|source))?\s*[:/]\s*\S.{0,60}
        |\b(?:[Pp]hoto|[Pp]hotograph|[Ii]llustration)\s+(?:by|courtesy(?:\sof)?)\s+\p{Lu}.{0,60}
        |[(\[][^()\[\]]{0,60}\b(?:[Pp]hoto|[Ii]mages?|[Pp]ool|[Hh]andout|Getty|Reuters|REUTERS|AFP|EPA|Shutterstock|Unsplash|Flickr|Wikimedia(?:\ Commons)?)\b[^()\[\]]{0,60}[)\]]
        |\b(?:Getty\ Images|Shutterstock|EPA-EFE|Anadolu\ Agency|REX/Shutterstock|iStock|Unsplash|Wikimedia\ Commons)
        |\b(?:via|/)\s?(?:AP|AFP|Getty|Getty\ Images|REUTERS|Reuters|EPA)
        |©\s?\S.{0,60})[)\].]*$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AtEnd { get; }

    [GeneratedRegex(
        """
        ^(?:FILE\s*(?:PHOTO|IMAGE)?\s*[-–—:]
        |(?:Photo|Picture|Image|Caption|Pictured|Above|Illustration|Graphic|Video)s?(?:\s+(?:by|credit|courtesy|source))?\s*:
        |(?:An?\s+|The\s+)?(?:[Ii]llustration|[Pp]ortrait|[Pp]hotograph|[Pp]hoto|[Ss]creenshot|[Ii]nfographic|[Cc]ollage)s?\s+(?:of|showing|shows|comparing|depicting|taken)\b)
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AtStart { get; }
}
