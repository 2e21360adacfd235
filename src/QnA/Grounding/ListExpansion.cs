using System.Text.RegularExpressions;
using QnA.Language;
using QnA.Questions;

namespace QnA.Grounding;

/// <summary>
/// Finds further items of a list by the words of those already found (pseudo-relevance feedback, Rocchio 1971): a sentence
/// that shares no word with the question may still speak of the same kind of thing as an item.
/// </summary>
public static partial class ListExpansion
{
    /// <summary>Items count as found from this share of the likeliest one's probability.</summary>
    private const double Found = 0.5;

    /// <summary>One shared word may be chance.</summary>
    private const int LeastTerms = 2;

    /// <summary>Share of an item's terms (by weight) that a sentence must have to speak of the same kind of thing.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Sentences that share terms with an item, not read closely yet, likeliest first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="close">Evidence read closely, in any order.</param>
    /// <param name="screened">All evidence that was screened.</param>
    /// <param name="weights">How much each term says.</param>
    /// <returns>
    /// The sentences, with the probability that they hold an item: that of the item whose terms they share, times the share of
    /// its terms (by weight), times the share of the question's names near them.
    /// </returns>
    public static IReadOnlyList<Evidence> Find(
        AnalyzedQuestion question, IReadOnlyList<Evidence> close, IEnumerable<Evidence> screened, TermWeights weights)
    {
        if (close.Count == 0)
        {
            return [];
        }

        var asked = question.Terms.Select(t => t.Key).ToHashSet();
        var best = close.Max(e => e.Probability);
        var items = close.Where(e => e.Probability >= Found * best)
            .SelectMany(e => Coordination.Split(e.SpanText).Select(item => (
                e.Probability, Terms: Terms.Extract(item).DistinctBy(t => t.Key).Where(t => !asked.Contains(t.Key)).ToList())))
            .Where(i => i.Terms.Count >= LeastTerms)
            .ToList();
        return [.. screened
            .GroupBy(e => (e.Article.Id, e.Sentence.Index))
            .Select(g => g.MaxBy(e => e.Probability)!)
            .Select(e => e with { Probability = Probability(e) })
            .Where(e => e.Probability > 0)
            .OrderByDescending(e => e.Probability).ThenBy(e => e.Article.Id, StringComparer.Ordinal).ThenBy(e => e.Sentence.Index)];

        double Probability(Evidence evidence)
        {
            var keys = TermCoverage.Keys(evidence.SentenceText);
            return items
                .Select(i => (i.Probability, Share: TermCoverage.Of(i.Terms, keys, weights)))
                .Where(i => i.Share >= LeastShare)
                .Select(i => i.Probability * i.Share * evidence.Features.Names)
                .DefaultIfEmpty(0).Max();
        }
    }

    // "ships like ferries, tugs and pilot boats" names three items and their kind.
    [GeneratedRegex(@"\s*(?:[,;]|\b(?:and|or|like|such as|including|as well as)\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Coordination { get; }
}
