using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>Folds a Latin letter with a diacritic to plain letters; a table, so that it does not depend on the system's ICU.</summary>
internal static class Diacritics
{
    private static readonly FrozenDictionary<char, string> Folds = Tables.Read("diacritics.txt")
        .SelectMany(row => row[1].Select(letter => (letter, plain: row[0])))
        .ToFrozenDictionary(pair => pair.letter, pair => pair.plain);

    /// <summary>One or two plain letters, or the character itself when it has no fold.</summary>
    /// <param name="lowerCase">A character in lower case.</param>
    public static string Fold(char lowerCase) =>
        Folds.TryGetValue(lowerCase, out var plain) ? plain : lowerCase.ToString();
}
