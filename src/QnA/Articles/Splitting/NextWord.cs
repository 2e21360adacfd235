using QnA.Articles.Blocks;

namespace QnA.Articles.Splitting;

/// <summary>The word behind a possible sentence end.</summary>
/// <param name="Word">Its letters and digits, apostrophes cut off; empty when something else stands there.</param>
/// <param name="StartsLower">Whether it starts in lower case and is no name such as "iPhone".</param>
/// <param name="NamesSpeaker">Whether one to three capitalised words and a reporting verb stand there: "John Smith asked".</param>
internal readonly record struct NextWord(string Word, bool StartsLower, bool NamesSpeaker)
{
    /// <summary>Reads the word at an index.</summary>
    public static NextWord At(string text, int at)
    {
        var word = WordAt(text, at);
        var startsLower = word.Length > 0 && char.IsLower(word[0]) && !word.Skip(1).Any(char.IsUpper);
        return new NextWord(word, startsLower, Speaks(text, at));
    }

    /// <summary>Whether the word starts with a digit.</summary>
    public bool IsNumber => Word.Length > 0 && char.IsDigit(Word[0]);

    private static bool Speaks(string text, int at)
    {
        for (var words = 0; words < 4; words++)
        {
            var word = WordAt(text, at);
            if (words > 0 && ReportingVerbs.Contains(word))
                return true;
            if (word.Length == 0 || !char.IsUpper(word[0]))
                return false;

            at += word.Length;
            if (at >= text.Length || !Blank.Is(text[at]))
                return false;
            while (at < text.Length && Blank.Is(text[at]))
                at++;
        }

        return false;
    }

    private static string WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[at..end];
    }
}
