using QnA.Articles;

namespace QnA.Answering.Topics;

/// <summary>Chooses few points that say much and do not repeat each other.</summary>
internal static class MainPoints
{
    /// <summary>How much worth counts against sameness with what is chosen already (lambda of maximal marginal relevance).</summary>
    private const double Lambda = 0.7;

    /// <summary>What an article that has no point yet adds to the value of its first.</summary>
    private const double NewArticle = 0.15;

    /// <summary>A point counts from this share of the worth of the best sentence, whoever else states that one.</summary>
    private const double LeastShare = 0.25;

    /// <summary>
    /// Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): the next point is the one with the largest
    /// lambda * worth - (1 - lambda) * likeness to the nearest chosen one. Reporting only, while there is any.
    /// </summary>
    /// <param name="clusters">All points, most worth first.</param>
    /// <param name="likeness">How alike two statements are.</param>
    /// <param name="count">Most points.</param>
    public static IReadOnlyList<Cluster> Choose(IReadOnlyList<Cluster> clusters, Likeness likeness, int count)
    {
        var reporting = clusters.Where(c => c.Lead.Sentence.Kind is SentenceKind.Body or SentenceKind.Bullet).ToList();
        var open = reporting.Count > 0 ? reporting : [.. clusters];
        if (open.Count == 0)
        {
            return [];
        }

        var best = open.Max(c => c.Worth);
        var bestLead = open.Max(c => c.Lead.Worth);
        open.RemoveAll(c => c.Lead.Worth < LeastShare * bestLead);
        var chosen = new List<Cluster>();
        while (chosen.Count < count && open.Count > 0)
        {
            var next = open.MaxBy(c => Value(c, chosen, likeness, best))!; // open is not empty
            open.Remove(next);
            if (chosen.TrueForAll(c => likeness.Of(c.Lead, next.Lead) < Likeness.Redundant))
            {
                chosen.Add(next);
            }
        }

        return [.. chosen.OrderByDescending(c => c.Worth)];
    }

    private static double Value(Cluster cluster, List<Cluster> chosen, Likeness likeness, double best)
    {
        var isNew = !chosen.Exists(c => c.All.Any(s => s.Article.Id == cluster.Lead.Article.Id));
        var nearest = chosen.Select(c => likeness.Of(c.Lead, cluster.Lead)).DefaultIfEmpty(0).Max();
        return Lambda * (cluster.Worth / best + (isNew ? NewArticle : 0)) - (1 - Lambda) * nearest;
    }
}
