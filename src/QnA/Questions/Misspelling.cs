namespace QnA.Questions;

/// <summary>How far a word that was typed is from one that may be meant. Both are in lower case.</summary>
internal static class Misspelling
{
    /// <summary>
    /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours
    /// (Damerau 1964). Anything over <paramref name="most"/> may be reported as any larger number.
    /// </summary>
    public static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }

    /// <summary>Whether one letter is missing or two neighbours have changed places: all that was typed is meant.</summary>
    public static bool KeepsLetters(string typed, string meant)
    {
        if (typed.Length > meant.Length || Distance(typed, meant, 1) != 1)
        {
            return false;
        }

        var at = 0;
        while (at < typed.Length && typed[at] == meant[at])
        {
            at++;
        }

        return typed.Length < meant.Length || (at + 1 < typed.Length && typed[at] == meant[at + 1] && typed[at + 1] == meant[at]);
    }

    /// <summary>Whether the two differ in vowels and in doubled letters alone, so that they sound alike.</summary>
    public static bool SoundsAlike(string a, string b) => a[0] == b[0] && Consonants(a) == Consonants(b);

    private static string Consonants(string word) =>
        string.Concat(word.Where((c, i) => i == 0 || (c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y') && c != word[i - 1])));
}
