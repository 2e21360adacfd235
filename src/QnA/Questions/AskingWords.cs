using System.Collections.Frozen;
using QnA.Conversations;

namespace QnA.Questions;

/// <summary>The words that questions are made of whatever they are about, by which a mistyped one is put right.</summary>
internal static class AskingWords
{
    private const int ShortestWord = 3;

    private static readonly string[] Closed =
    [
        .. ClosedWords.QuestionWords.Concat(ClosedWords.Auxiliaries).Concat(ClosedWords.Prepositions).Concat(ClosedWords.Conjunctions)
            .Concat(ClosedWords.Determiners).Concat("him them they many much more most not then there".Split(' '))
            .Where(w => w.Length >= ShortestWord && w.All(char.IsAsciiLetter)).Distinct(),
    ];

    private static readonly string[] Nouns = [.. Referents.Roles.Concat(Ellipsis.Properties).Where(w => w.Length > ShortestWord).Order(StringComparer.Ordinal)];

    /// <summary>"whats", "dont": what lost its apostrophe, written out.</summary>
    private static readonly FrozenDictionary<string, string> Contractions = ClosedWords.QuestionWords.Concat(ClosedWords.Auxiliaries)
        .Where(w => w.Contains('\''))
        .ToFrozenDictionary(w => w.Replace("'", ""), w => w.EndsWith("'s", StringComparison.Ordinal) ? w[..^2] + " is" : w);

    /// <summary>The contraction that lost its apostrophe; null when the word is none.</summary>
    public static string? Contraction(string word) => Contractions.GetValueOrDefault(word);

    /// <summary>
    /// The question word, auxiliary, preposition or the like that a slip turned into this word; null when none is near enough.
    /// These words are typed without a thought, so a letter is dropped, two change places or a vowel is mistaken; a rare word
    /// of English and a short one must have kept all its letters.
    /// </summary>
    /// <param name="word">In lower case.</param>
    /// <param name="isEnglish">Whether the word exists.</param>
    /// <param name="beforePast">Whether a verb in the past follows, before which no "how" stands: "hwo won" asks who.</param>
    public static string? FunctionWord(string word, bool isEnglish, bool beforePast) => Closed
        .Where(c => !(beforePast && c is "how"))
        .Select(c => (Word: c, Keeps: Misspelling.KeepsLetters(word, c)))
        .Where(c => c.Keeps || (!isEnglish && word.Length > ShortestWord && Misspelling.Distance(word, c.Word, 1) == 1 && Misspelling.SoundsAlike(word, c.Word)))
        .OrderByDescending(c => c.Keeps).ThenByDescending(c => c.Word[0] == word[0]).ThenBy(c => Array.IndexOf(Closed, c.Word))
        .Select(c => c.Word)
        .FirstOrDefault();

    /// <summary>The office or property that the word means when it lost a letter or had two change places; null when there is none.</summary>
    public static string? Noun(string word) => Nouns.FirstOrDefault(n => n[0] == word[0] && Misspelling.KeepsLetters(word, n));
}
