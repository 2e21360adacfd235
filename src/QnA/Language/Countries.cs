using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>The countries of the world under the names, capitals, peoples and seats of government that texts call them by.</summary>
public static class Countries
{
    /// <summary>The country of a phrase that holds a country's name without meaning it ("latin america").</summary>
    internal const string None = "-";

    private static readonly FrozenDictionary<string, Entry> Entries = Load();

    private static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>For a phrase's first word the number of words of the longest phrase that begins with it.</summary>
    private static readonly FrozenDictionary<string, int> Longest = Entries.Keys
        .Select(phrase => phrase.Split(' '))
        .GroupBy(words => words[0], words => words.Length)
        .ToFrozenDictionary(group => group.Key, group => group.Max());

    /// <summary>Finds the country that a phrase stands for.</summary>
    /// <param name="key">Words in the form of <see cref="Words.Key"/>, joined by single spaces or hyphens: "south african".</param>
    /// <param name="country">The country's short English name in lower case; empty when there is none.</param>
    /// <param name="form">How the phrase refers to it.</param>
    public static bool TryGetCountry(string key, out string country, out CountryForm form)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (TryFind(key.Contains('-') ? key.Replace('-', ' ') : key, out var entry) && entry.Country != None)
        {
            (country, form) = (entry.Country, entry.Form);
            return true;
        }

        (country, form) = ("", default);
        return false;
    }

    /// <summary>The most words that a phrase beginning with this key can have; 0 when none begins with it.</summary>
    internal static int LongestFrom(string key) => Longest.GetValueOrDefault(key);

    internal static bool TryFind(ReadOnlySpan<char> phrase, out Entry entry) => BySpan.TryGetValue(phrase, out entry);

    private static FrozenDictionary<string, Entry> Load()
    {
        var entries = new Dictionary<string, Entry>();
        foreach (var row in Tables.Read("countries.txt"))
        {
            var country = row[0];
            Add(country, CountryForm.Name);
            foreach (var (column, form) in new[] { (1, CountryForm.Name), (2, CountryForm.Capital), (3, CountryForm.Demonym), (4, CountryForm.Government) })
            {
                foreach (var phrase in row[column].Split(';', StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(phrase, form);
                    if (form == CountryForm.Demonym && HasRegularPlural(phrase))
                    {
                        Add(phrase + "s", form);
                    }
                }
            }

            void Add(string written, CountryForm form)
            {
                var needsCapital = written[0] == '^';
                // The first row that has a phrase wins.
                entries.TryAdd(PhraseKey(needsCapital ? written[1..] : written), new Entry(country, form, needsCapital));
            }
        }

        entries.Remove(None);
        return entries.ToFrozenDictionary();
    }

    private static string PhraseKey(string phrase) =>
        string.Join(' ', phrase.Split(' ', '-').Select(Words.Key));

    private static bool HasRegularPlural(string demonym) =>
        !(demonym.EndsWith('s') || demonym.EndsWith("sh", StringComparison.Ordinal) || demonym.EndsWith("ch", StringComparison.Ordinal)
            || demonym.EndsWith("ese", StringComparison.Ordinal) || demonym.EndsWith("men", StringComparison.Ordinal)
            || demonym.EndsWith("man", StringComparison.Ordinal) && demonym.Length > 6);

    /// <summary>A phrase's meaning.</summary>
    internal readonly record struct Entry(string Country, CountryForm Form, bool NeedsCapital);
}
