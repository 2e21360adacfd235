using System.Buffers;
using System.Text;

namespace QnA.Evaluation.Metrics;

/// <summary>
/// Answers as SQuAD's scorer compares them: lower case, then no punctuation, then no articles, then single spaces.
/// </summary>
/// <remarks>
/// P. Rajpurkar, R. Jia, P. Liang, "Know what you don't know: unanswerable questions for SQuAD", ACL 2018; <c>normalize_answer</c>
/// in evaluate-v2.0.py (the same in evaluate-v1.1.py), https://rajpurkar.github.io/SQuAD-explorer/. Python's notions of a word
/// character, of white space and of lower case are kept, with one exception: a capital sigma at the end of a word becomes σ,
/// not ς.
/// </remarks>
public static class SquadText
{
    // Python's string.punctuation: ASCII only.
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~""");

    /// <summary>The normalized text; empty when nothing but articles, ASCII punctuation and white space is in it.</summary>
    public static string Normalize(string text) => string.Join(' ', Tokens(text));

    /// <summary>The words of the normalized text.</summary>
    public static IReadOnlyList<string> Tokens(string text)
        => WithoutArticles(WithoutPunctuation(Lower(text))).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // U+0130 is the one letter whose lower case is two code points: i and a dot above.
    private static string Lower(string text) => text.Replace("\u0130", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();

    private static string WithoutPunctuation(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Punctuation.Contains(c))
                kept.Append(IsSpace(c) ? ' ' : c);
        }

        return kept.ToString();
    }

    /// <summary>
    /// A space in place of every match of \b(a|an|the)\b: since both ends are word boundaries and the articles are letters only,
    /// a match is always a whole run of word characters.
    /// </summary>
    private static string WithoutArticles(string text)
    {
        var kept = new StringBuilder(text.Length);
        var (runStart, position) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsWord(rune))
            {
                AppendRun(kept, text.AsSpan(runStart, position - runStart));
                kept.Append(text.AsSpan(position, rune.Utf16SequenceLength));
                runStart = position + rune.Utf16SequenceLength;
            }

            position += rune.Utf16SequenceLength;
        }

        AppendRun(kept, text.AsSpan(runStart));
        return kept.ToString();
    }

    private static void AppendRun(StringBuilder kept, ReadOnlySpan<char> run) => kept.Append(run is "a" or "an" or "the" ? " " : run);

    // \w of Python's re: str.isalnum() (the underscore went with the punctuation). .NET's \w takes marks and leaves out ½.
    private static bool IsWord(Rune rune) => Rune.IsLetter(rune) || Rune.IsNumber(rune);

    // str.isspace() takes the four information separators, which .NET does not.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1C' and <= '\x1F';
}
