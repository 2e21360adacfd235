using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// Why, how, tell me about, yes or no, bare words: whole sentences, from different articles where there are any. To a yes or
/// no question those that affirm and those that deny are both shown, and no "yes" is said.
/// </summary>
public static class TopicSelector
{
    private const int MostSentences = 4;

    /// <summary>A further sentence is shown from this share of the likeliest one's probability.</summary>
    private const double Further = 0.5;

    /// <summary>The same on a topic, where the likeliest is so short that it names the matter rather than tells of it.</summary>
    private const double BesidesAShortOne = 0.35;

    /// <summary>A sentence of fewer words is short.</summary>
    private const int ShortSentence = 12;

    /// <summary>Selects from evidence in ranked order.</summary>
    public static Selection Select(IReadOnlyList<Evidence> ranked, double threshold, int? top, QuestionShape shape)
    {
        if (ranked.Count == 0 || ranked[0].Probability < threshold)
        {
            return Selection.None($"{Name(shape)}: no sentence reaches the threshold {threshold:F2}");
        }

        var further = shape == QuestionShape.Topic && Words.Split(ranked[0].SentenceText).Count < ShortSentence ? BesidesAShortOne : Further;
        var fit = ranked.Where(e => e.Probability >= threshold && e.Probability >= further * ranked[0].Probability);
        var most = Math.Max(1, top ?? MostSentences);
        var groups = Diversify(NearDuplicates.Merge(fit)).Take(most).ToList();
        if (shape == QuestionShape.YesNo && OtherSide(groups, ranked, threshold) is { } other)
        {
            groups = [.. groups.Take(Math.Max(1, most - 1)), new EvidenceGroup(other, [])];
        }

        return new Selection
        {
            Groups = groups,
            Decision = $"{Name(shape)}: {groups.Count} sentences reach the threshold {threshold:F2}",
        };
    }

    /// <summary>When all that was chosen speaks on one side, the likeliest sentence on the other, at a lower threshold.</summary>
    private static Evidence? OtherSide(List<EvidenceGroup> groups, IReadOnlyList<Evidence> ranked, double threshold)
    {
        var denies = Negation.Occurs(groups[0].Lead.SentenceText);
        return groups.Exists(g => Negation.Occurs(g.Lead.SentenceText) != denies)
            ? null
            : ranked.FirstOrDefault(e => e.Probability >= 0.5 * threshold && Negation.Occurs(e.SentenceText) != denies);
    }

    /// <summary>A second sentence of one article waits for the first of another.</summary>
    internal static IEnumerable<EvidenceGroup> Diversify(IReadOnlyList<EvidenceGroup> groups) =>
        groups
            .Select((group, rank) => (group, rank, turn: groups.Take(rank).Count(g => g.Lead.Article.Id == group.Lead.Article.Id)))
            .OrderBy(x => x.turn)
            .ThenBy(x => x.rank)
            .Select(x => x.group);

    private static string Name(QuestionShape shape) => shape.ToString().ToLowerInvariant();
}
