using QnA.Grounding;

namespace QnA.Answering;

/// <summary>Why, how, tell me about, yes or no, bare words: whole sentences, from different articles where there are any.</summary>
public static class TopicSelector
{
    private const int MostSentences = 4;

    /// <summary>Selects from evidence in ranked order.</summary>
    public static Selection Select(IReadOnlyList<Evidence> ranked, double threshold, int? top, string shape)
    {
        if (ranked.Count == 0 || ranked[0].Probability < threshold)
        {
            return Selection.None($"{shape}: no sentence reaches the threshold {threshold:F2}");
        }

        var fit = ranked.Where(e => e.Probability >= threshold && e.Probability >= 0.5 * ranked[0].Probability);
        var groups = Diversify(NearDuplicates.Merge(fit)).Take(top ?? MostSentences).ToList();
        return new Selection
        {
            Groups = groups,
            Decision = $"{shape}: {groups.Count} sentences reach the threshold {threshold:F2}",
        };
    }

    /// <summary>A second sentence of one article waits for the first of another.</summary>
    private static IEnumerable<EvidenceGroup> Diversify(IReadOnlyList<EvidenceGroup> groups) =>
        groups
            .Select((group, rank) => (group, rank, turn: groups.Take(rank).Count(g => g.Lead.Article.Id == group.Lead.Article.Id)))
            .OrderBy(x => x.turn)
            .ThenBy(x => x.rank)
            .Select(x => x.group);
}
