using QnA.Articles;

namespace QnA.Briefing;

/// <summary>Which of the sentences read are on the topic, and how much each deserves to be shown.</summary>
internal static class OnTopic
{
    /// <summary>A sentence near in meaning to the topic and to a sentence surely on it counts from this share of the threshold.</summary>
    private const double Related = 0.4;

    /// <summary>Cosine with the topic from which a sentence is near it.</summary>
    private const double NearTopic = 0.5;

    /// <summary>Cosine with a sentence surely on the topic from which another is near it.</summary>
    private const double NearStatement = 0.5;

    /// <summary>How much the probability counts in the worth; the rest is how central a sentence is.</summary>
    private const double ByProbability = 0.6;

    /// <summary>What the sentences count more that an article opens with: news tells first what matters most.</summary>
    private const double Opening = 1.15;

    private const int OpeningSentences = 2;

    /// <summary>How many neighbours say how central a sentence is.</summary>
    private const int Neighbours = 3;

    /// <summary>
    /// The statements on the topic, most worth first: those that reach the threshold, and, when there are any, those near them that
    /// use other words or say the same in another article. Worth is the probability (as a share of the best) and centrality, the mean cosine with the nearest statements
    /// (degree centrality: Erkan and Radev, LexRank, JAIR 2004), times how well the sentence stands alone.
    /// </summary>
    /// <param name="read">What was read, with its vectors.</param>
    /// <param name="threshold">Least probability of being on the topic.</param>
    /// <param name="likeness">How alike two statements are.</param>
    public static IReadOnlyList<Statement> Select(IReadOnlyList<Statement> read, double threshold, Likeness likeness)
    {
        var sure = read.Where(s => s.Evidence.Probability >= threshold).ToList();
        if (sure.Count == 0)
        {
            return [];
        }

        var best = sure.Max(s => s.Evidence.Probability);
        var chosen = read.Where(s => s.Evidence.Probability >= threshold || IsRelated(s, sure, threshold) || sure.Exists(t => likeness.Of(s, t) >= Likeness.Same)).ToList();
        foreach (var statement in chosen)
        {
            var share = Math.Min(1, statement.Evidence.Probability / best);
            statement.Worth = (ByProbability * share + (1 - ByProbability) * Centrality(statement, chosen)) * Wording.Quality(statement.Text) * Trust(statement.Sentence.Kind) * (IsOpening(statement) ? Opening : 1);
        }

        return [.. chosen.OrderByDescending(s => s.Worth).ThenBy(s => s.Article.Id, StringComparer.Ordinal).ThenBy(s => s.Sentence.Index)];
    }

    private static bool IsRelated(Statement statement, List<Statement> sure, double threshold) =>
        statement.Evidence.Probability >= Related * threshold
        && statement.Evidence.Features.SentenceCosine >= NearTopic
        && sure.Exists(s => Likeness.Cosine(s, statement) >= NearStatement);

    private static double Centrality(Statement statement, List<Statement> all) =>
        all.Where(s => s != statement).Select(s => Math.Max(0, Likeness.Cosine(s, statement)))
            .OrderDescending().Take(Neighbours).DefaultIfEmpty(0).Average();

    private static bool IsOpening(Statement statement) =>
        statement.Article.Sentences.Where(s => s.Kind == SentenceKind.Body && Wording.States(statement.Article, s)).Take(OpeningSentences).Contains(statement.Sentence);

    private static double Trust(SentenceKind kind) => kind switch
    {
        SentenceKind.Caption => 0.8,
        SentenceKind.Comment => 0.5,
        _ => 1,
    };
}
