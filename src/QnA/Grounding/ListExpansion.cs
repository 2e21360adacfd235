using QnA.Language;
using QnA.Questions;

namespace QnA.Grounding;

/// <summary>
/// Finds further items of a list by the words of those already found (pseudo-relevance feedback, Rocchio 1971): a sentence
/// that shares no word with the question may still speak of the same kind of thing as an item.
/// </summary>
public static class ListExpansion
{
    /// <summary>Items count as found from this share of the likeliest one's probability.</summary>
    private const double Found = 0.5;

    /// <summary>One shared word may be chance.</summary>
    private const int LeastShared = 2;

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
            .Select(e => (e.Probability, Terms: Terms.Extract(e.SpanText).DistinctBy(t => t.Key).Where(t => !asked.Contains(t.Key)).ToList()))
            .Where(i => i.Terms.Count >= LeastShared)
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
                .Where(i => i.Terms.Count(t => keys.Contains(t.Key)) >= LeastShared)
                .Select(i => i.Probability * TermCoverage.Of(i.Terms, keys, weights) * evidence.Features.Names)
                .DefaultIfEmpty(0).Max();
        }
    }
}
