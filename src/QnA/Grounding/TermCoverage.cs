using QnA.Language;

namespace QnA.Grounding;

/// <summary>How much of a question's wording a text has, after stemming and aliases.</summary>
public static class TermCoverage
{
    /// <summary>Share of the terms, by weight, whose keys are among <paramref name="keys"/>; 1 for no terms.</summary>
    public static double Of(IEnumerable<Term> terms, IReadOnlySet<string> keys, TermWeights weights)
    {
        double all = 0, found = 0;
        foreach (var term in terms)
        {
            var weight = weights.Of(term);
            all += weight;
            found += keys.Contains(term.Key) ? weight : 0;
        }

        return all == 0 ? 1 : found / all;
    }

    /// <summary>The keys of a text's terms.</summary>
    public static IReadOnlySet<string> Keys(string text) => Terms.Extract(text).Select(t => t.Key).ToHashSet();
}
