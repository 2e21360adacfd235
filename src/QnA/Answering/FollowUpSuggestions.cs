using System.Text.RegularExpressions;
using QnA.Indexing;
using QnA.Inference;
using QnA.Language;

namespace QnA.Answering;

/// <summary>Questions to ask next: about the names that an answer brought up and of which the articles say more.</summary>
public static partial class FollowUpSuggestions
{
    /// <summary>
    /// Least passages that a name stands in. Neighbouring passages share a sentence, so in fewer it may stand in a single one,
    /// which the answer has shown already.
    /// </summary>
    private const int LeastPassages = 3;

    private const int LongestName = 40;

    /// <summary>Questions that the articles can answer, those of the answer's first sentences first; empty for small talk and refusals.</summary>
    /// <param name="answer">What was just said.</param>
    /// <param name="index">The articles.</param>
    /// <param name="most">Most questions to return.</param>
    public static IReadOnlyList<string> For(Answer answer, ArticleIndex index, int most)
    {
        var asked = Terms.Extract(answer.StandaloneQuestion).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var questions = new List<string>();
        foreach (var name in answer.Citations.SelectMany(c => NamesIn(c.Quote)))
        {
            var keys = name.Select(t => t.Key).ToList();
            var text = TextOf(name);
            if (questions.Count < most && StandsAlone(name) && text.Length <= LongestName && !keys.Exists(asked.Contains) && !keys.Exists(taken.Contains)
                && index.DocumentFrequency(text) >= LeastPassages)
            {
                taken.UnionWith(keys);
                questions.Add($"What do the articles say about {text}?");
            }
        }

        return questions;
    }

    /// <summary>Names with all their words: runs of terms that are written as names, with nothing but a space between.</summary>
    private static IEnumerable<List<NamePart>> NamesIn(string quote)
    {
        var run = new List<NamePart>();
        foreach (var term in Terms.Extract(quote))
        {
            var goesOn = run.Count > 0 && term.Range.Start > run[^1].Range.End && string.IsNullOrWhiteSpace(quote[run[^1].Range.End..term.Range.Start]);
            if (run.Count > 0 && !(goesOn && IsName(term)))
            {
                yield return run;
                run = [];
            }

            if (IsName(term))
            {
                run.Add(new NamePart(term.Text, term.Key, term.Range));
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static bool IsName(Term term) => term.Kind is TermKind.Name or TermKind.Country
        && char.IsUpper(term.Text[0]) && !Months.TryParse(term.Key, out _) && !Months.TryParseWeekday(term.Key, out _);

    /// <summary>"Iranian" is no name to ask about; "Iran" and "the Iranian parliament" are.</summary>
    private static bool StandsAlone(List<NamePart> name) =>
        name is not [var only] || !Countries.TryGetCountry(only.Text.ToLowerInvariant(), out _, out var form) || form != CountryForm.Demonym;

    private static string TextOf(List<NamePart> name) => Possessive.Replace(string.Join(' ', name.Select(p => p.Text)), "");

    [GeneratedRegex("['’]s?$")]
    private static partial Regex Possessive { get; }

    private readonly record struct NamePart(string Text, string Key, TextRange Range);
}
