using QnA.Language;

namespace QnA.Questions;

/// <summary>Corrects words that nobody knows, towards words of the articles.</summary>
/// <param name="isKnown">Whether a lower-case word is English or occurs in the articles.</param>
/// <param name="corpus">The words of the articles, lower case, most frequent first; asked for only when a word is unknown.</param>
public sealed class SpellingCorrector(Func<string, bool> isKnown, Func<IReadOnlyCollection<string>> corpus)
{
    private const int ShortestName = 6;

    /// <summary>Shorter words have too many neighbours to guess from.</summary>
    private const int ShortestWord = 4;

    /// <summary>A message of gibberish is not worth a search of the whole vocabulary for each word.</summary>
    private const int MostLookups = 8;

    /// <summary>The question with unknown words replaced by the nearest word of the articles, where one is near enough.</summary>
    public string Correct(string question)
    {
        var text = question;
        var lookups = 0;
        foreach (var word in Words.Split(question).Reverse())
        {
            var key = Words.Key(word.Text);
            if (key.Length < ShortestWord || !key.All(char.IsAsciiLetter) || isKnown(key) || IsNameTooShortToGuess(word, key) || ++lookups > MostLookups
                || Nearest(key) is not { } correct
                || (char.IsUpper(word.Text[0]) && Stemmer.Stem(correct) == Stemmer.Stem(key))) // another form of a name that was typed with care
            {
                continue;
            }

            var replacement = char.IsUpper(word.Text[0]) ? char.ToUpperInvariant(correct[0]) + correct[1..] : correct;
            text = text[..word.Range.Start] + replacement + text[word.Range.End..];
        }

        return text;
    }

    /// <summary>A capital inside a question marks a name; an unknown short one is a stranger rather than a mistake.</summary>
    private static bool IsNameTooShortToGuess(Word word, string key) =>
        word.Range.Start > 0 && char.IsUpper(word.Text[0]) && key.Length < ShortestName;

    /// <summary>The corpus word at the least distance (one edit, two in long words); the more frequent one of equals.</summary>
    private string? Nearest(string word)
    {
        var most = word.Length >= 8 ? 2 : 1;
        return corpus()
            .Where(c => c.Length > 0 && c[0] == word[0] && Math.Abs(c.Length - word.Length) <= most)
            .Select((c, rank) => (Word: c, Rank: rank, Distance: EditDistance(word, c, most)))
            .Where(c => c.Distance <= most)
            .OrderBy(c => c.Distance).ThenBy(c => c.Rank)
            .Select(c => c.Word)
            .FirstOrDefault();
    }

    /// <summary>
    /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours
    /// (Damerau 1964). Anything over <paramref name="most"/> may be reported as any larger number.
    /// </summary>
    internal static int EditDistance(string a, string b, int most)
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
}
