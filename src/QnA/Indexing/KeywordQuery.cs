using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Indexing;

/// <summary>Turns what a user typed into an FTS5 expression in which nothing of it is an operator.</summary>
internal static partial class KeywordQuery
{
    /// <summary>Keeps an essay pasted as a question below FTS5's limit on the depth of an expression (256).</summary>
    private const int MaxTerms = 64;

    /// <summary>Any of the query's words, stop words left out unless there is nothing else; null when it has no word at all.</summary>
    public static string? AnyOf(string query)
    {
        var terms = Terms(query).ToList();
        var telling = terms.FindAll(term => !StopWords.Contains(term));
        if (telling.Count > 0)
            terms = telling;

        var distinct = terms.Distinct(StringComparer.Ordinal).Take(MaxTerms).ToList();
        return distinct.Count == 0 ? null : string.Join(" OR ", distinct.Select(Quote));
    }

    /// <summary>The words one after the other; null when there is none.</summary>
    public static string? Phrase(string words)
    {
        var parts = CorpusWords.In(words).ToList();
        return parts.Count == 0 ? null : Quote(string.Join(' ', parts));
    }

    /// <summary>Words, and compounds ("long-range", "10,000", "U.S.") as a phrase beside their parts.</summary>
    private static IEnumerable<string> Terms(string query)
    {
        foreach (Match compound in Compounds.Matches(query))
        {
            var parts = CorpusWords.In(compound.Value).ToList();

            // "Minister's": the possessive is no part of the name.
            if (parts.Count > 1 && parts[^1].Length <= 2 && StopWords.Contains(parts[^1]))
                parts.RemoveAt(parts.Count - 1);
            if (parts.Count > 1)
                yield return string.Join(' ', parts);

            foreach (var part in parts.Where(part => parts.Count == 1 || part.Length > 1))
                yield return part;
        }
    }

    private static string Quote(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"[\p{L}\p{N}\p{Mn}\p{Co}\p{Cs}]+(?:[-'’.,/_&][\p{L}\p{N}\p{Mn}\p{Co}\p{Cs}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Compounds { get; }
}
