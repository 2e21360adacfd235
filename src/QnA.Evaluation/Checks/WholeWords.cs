namespace QnA.Evaluation.Checks;

/// <summary>Looks for words as they are written.</summary>
internal static class WholeWords
{
    /// <summary>Whether the phrase stands in the text, case and all, not as a part of a longer word or number.</summary>
    public static bool Contain(string text, string phrase) => Count(text, phrase) > 0;

    /// <summary>How often it does; an empty phrase stands nowhere.</summary>
    public static int Count(string text, string phrase)
    {
        var count = 0;
        var at = phrase.Length == 0 ? -1 : text.IndexOf(phrase, StringComparison.Ordinal);
        while (at >= 0)
        {
            count += IsWord(text, at - 1, phrase[0]) || IsWord(text, at + phrase.Length, phrase[^1]) ? 0 : 1;
            at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal);
        }

        return count;
    }

    private static bool IsWord(string text, int at, char beside) =>
        char.IsLetterOrDigit(beside) && at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
