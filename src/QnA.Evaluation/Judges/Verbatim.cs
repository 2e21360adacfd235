namespace QnA.Evaluation.Judges;

/// <summary>Whether a claim stands in the evidence word for word.</summary>
public static class Verbatim
{
    /// <summary>
    /// Whether the evidence has the claim as it stands, white space aside and not inside of longer words. What stands around
    /// it is not looked at: a clause out of a denial counts.
    /// </summary>
    public static bool Contains(string evidence, string claim)
    {
        var (text, part) = (SingleSpaces(evidence), SingleSpaces(claim));
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            var end = at + part.Length;
            if (!(at > 0 && BothInWord(text[at - 1], text[at])) && !(end < text.Length && BothInWord(text[end - 1], text[end])))
                return true;
        }

        return false;
    }

    private static bool BothInWord(char a, char b) => char.IsLetterOrDigit(a) && char.IsLetterOrDigit(b);

    private static string SingleSpaces(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
