using System.Text.RegularExpressions;
using QnA.Indexing;
using QnA.Language;

namespace QnA.Answering;

/// <summary>A name about which the articles can be asked.</summary>
/// <param name="Text">The name as it is written, without a possessive ending.</param>
/// <param name="Keys">What its words are compared by.</param>
/// <param name="HasArticle">Whether "the" stands before it.</param>
internal sealed partial record AskableName(string Text, IReadOnlyList<string> Keys, bool HasArticle)
{
    /// <summary>Longer words in capitals alone are shouted; shorter ones are abbreviations.</summary>
    private const int LongestAbbreviation = 5;

    /// <summary>
    /// Least passages that a name stands in. Neighbouring passages share a sentence, so in fewer it may stand in a single one,
    /// which the answer has shown already.
    /// </summary>
    private const int LeastPassages = 3;

    private const int LongestName = 40;

    /// <summary>The question about it.</summary>
    public string Question => $"What do the articles say about {(HasArticle ? "the " : "")}{Text}?";

    /// <summary>Names with all their words: runs of terms that are written as names, with nothing but a space between.</summary>
    public static IEnumerable<AskableName> In(string text)
    {
        var run = new List<Term>();
        foreach (var term in Terms.Extract(text).Append(default(Term?)))
        {
            var goesOn = run.Count > 0 && term is not null && term.Range.Start > run[^1].Range.End
                && string.IsNullOrWhiteSpace(text[run[^1].Range.End..term.Range.Start]);
            if (run.Count > 0 && !(goesOn && IsName(term!)))
            {
                if (StandsAlone(run) && Of(run, text) is { Text.Length: <= LongestName } name)
                {
                    yield return name;
                }

                run = [];
            }

            if (term is not null && IsName(term))
            {
                run.Add(term);
            }
        }
    }

    /// <summary>Whether the articles say enough of it.</summary>
    public bool IsKnownTo(ArticleIndex index) => index.DocumentFrequency(Text) >= LeastPassages;

    private static AskableName Of(List<Term> run, string text) => new(
        Possessive.Replace(string.Join(' ', run.Select(t => Spoken(t.Text))), ""),
        [.. run.Select(t => t.Key)],
        ArticleBefore.IsMatch(text[..run[0].Range.Start]));

    private static string Spoken(string word) =>
        word.Length > LongestAbbreviation && word.All(char.IsUpper) ? word[0] + word[1..].ToLowerInvariant() : word;

    private static bool IsName(Term term) => term.Kind is TermKind.Name or TermKind.Country
        && char.IsUpper(term.Text[0]) && !Months.TryParse(term.Key, out _) && !Months.TryParseWeekday(term.Key, out _);

    /// <summary>"Iranian" is no name to ask about; "Iran" and "the Iranian parliament" are.</summary>
    private static bool StandsAlone(List<Term> name) =>
        name is not [var only] || !Countries.TryGetCountry(only.Text.ToLowerInvariant(), out _, out var form) || form != CountryForm.Demonym;

    [GeneratedRegex(@"\bthe\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex ArticleBefore { get; }

    [GeneratedRegex("['’]s?$")]
    private static partial Regex Possessive { get; }
}
