namespace QnA.Articles;

/// <summary>Makes a title of a sentence.</summary>
internal static class DerivedTitle
{
    private const int Longest = 80;

    /// <summary>The text with each run of white space made one space.</summary>
    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The sentence on one line, cut at a word boundary with an ellipsis when it is longer than 80 code units.</summary>
    public static string From(string sentence)
    {
        var line = OnOneLine(sentence);
        if (line.Length <= Longest)
            return line;

        var cut = line.LastIndexOf(' ', Longest - 1);
        if (cut < Longest / 2)
            cut = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..cut].TrimEnd(' ', ',', ';', ':', '–', '—', '-') + "…";
    }
}
