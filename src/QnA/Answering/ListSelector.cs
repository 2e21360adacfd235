using QnA.Articles;
using QnA.Grounding;

namespace QnA.Answering;

/// <summary>All the items: the spans of every window above the threshold, united over windows and articles.</summary>
public static class ListSelector
{
    private const int MostSentences = 6;

    /// <summary>Sentences count from this share of the likeliest one: a list lives from its lesser items too.</summary>
    private const double Lesser = 0.3;

    /// <summary>The same where an article gives the items as a list of its own: then little is missing.</summary>
    private const double BesidesAList = 0.7;

    /// <summary>
    /// Items confirm each other, but one of them must come near the threshold by itself, as a share of it: three sentences that
    /// are each unlikely are noise from three places.
    /// </summary>
    private const double Likeliest = 0.5;

    /// <summary>Selects from evidence in ranked order.</summary>
    public static Selection Select(IReadOnlyList<Evidence> ranked, double threshold, int? top)
    {
        var probability = EvidenceOrder.AnyAnswers(ranked);
        if (ranked.Count == 0 || probability < threshold || ranked[0].Probability < Likeliest * threshold)
        {
            return Selection.None($"list: {probability:F2} is below the threshold {threshold:F2}");
        }

        var lesser = ranked[0].Sentence.Kind == SentenceKind.Bullet ? BesidesAList : Lesser;
        var least = Math.Max(lesser * ranked[0].Probability, 0.25 * threshold);
        var items = ranked.Where(e => e.Probability >= least).ToList();
        var groups = NearDuplicates.Merge(items).Take(Math.Max(1, top ?? MostSentences)).ToList();
        var spans = new List<List<Evidence>>();
        foreach (var evidence in groups.SelectMany(g => g.All).Where(e => e.HasShortAnswer))
        {
            var home = spans.FirstOrDefault(s => SpanAgreement.Agree(s[0].SpanText, evidence.SpanText));
            if (home is null)
            {
                spans.Add([evidence]);
            }
            else if (TermCoverage.Keys(evidence.SpanText).Count > TermCoverage.Keys(home[0].SpanText).Count)
            {
                home.Insert(0, evidence); // the fuller span leads, so that no item is lost
            }
            else
            {
                home.Add(evidence);
            }
        }

        return new Selection
        {
            Groups = groups,
            ShortAnswers = spans,
            Decision = $"list: {probability:F2} reaches the threshold {threshold:F2}; {items.Count} sentences from {least:F2}",
        };
    }
}
