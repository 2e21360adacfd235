using QnA.Grounding;
using QnA.Questions;

namespace QnA.Answering.Topics;

/// <summary>"What do the articles say about ...": few whole sentences that say much, from different articles where there are any.</summary>
internal static class OverviewSelector
{
    private const int MostPoints = 4;

    /// <summary>Beyond so many words an answer is no longer short; a first point may be longer.</summary>
    private const int MostWords = 110;

    /// <summary>Selects from evidence in ranked order.</summary>
    /// <param name="question">The question, with its subject for a text.</param>
    /// <param name="ranked">What was read closely.</param>
    /// <param name="embed">Embeds texts as unit vectors.</param>
    /// <param name="weights">How much each term says.</param>
    /// <param name="threshold">Least probability of being on the topic.</param>
    /// <param name="top">Most sentences; null for the usual number.</param>
    public static Selection Select(
        AnalyzedQuestion question,
        IReadOnlyList<Evidence> ranked,
        Func<IReadOnlyList<string>, IReadOnlyList<ReadOnlyMemory<float>>> embed,
        TermWeights weights,
        double threshold,
        int? top)
    {
        var likeness = new Likeness(weights);
        var stating = ranked.Where(e => Wording.States(e.Article, e.Sentence)).ToList();
        var vectors = embed([.. stating.Select(e => e.SentenceText)]);
        var onTopic = OnTopic.Select([.. stating.Select((e, i) => new Statement(e, vectors[i]))], threshold, question, likeness);
        if (onTopic.Count == 0)
        {
            return Selection.None($"overview: no statement reaches the threshold {threshold:F2}");
        }

        var points = MainPoints.Choose(Cluster.Form(onTopic, likeness, DifferingValues.Differ), likeness, top ?? 2 * MostPoints);
        var shown = top is null ? Short(points) : points;
        return new Selection
        {
            Groups = [.. shown.Select(p => new EvidenceGroup(p.Lead.Evidence, [.. p.Others.Select(o => o.Evidence)]))],
            Decision = $"overview: {shown.Count} points from {onTopic.Count} statements on the topic",
        };
    }

    /// <summary>The points that fit; one too long for what is left gives way to shorter ones behind it.</summary>
    private static List<Cluster> Short(IReadOnlyList<Cluster> points)
    {
        var words = 0;
        var shown = new List<Cluster>();
        foreach (var point in points)
        {
            var length = point.Lead.Text.AsSpan().Count(' ') + 1;
            if (shown.Count < MostPoints && (shown.Count == 0 || words + length <= MostWords))
            {
                shown.Add(point);
                words += length;
            }
        }

        return shown;
    }
}
