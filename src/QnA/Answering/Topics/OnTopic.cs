using QnA.Articles;
using QnA.Questions;

namespace QnA.Answering.Topics;

/// <summary>Which of the sentences read are on the topic, and how much each deserves to be shown.</summary>
internal static class OnTopic
{
    /// <summary>A sentence that names what the topic names and is close to it counts from this share of the threshold.</summary>
    private const double Related = 0.6;

    /// <summary>Cosine with the topic from which a sentence is close to it.</summary>
    private const double NearTopic = 0.55;

    /// <summary>Cosine with a sentence surely on the topic from which another is close to it.</summary>
    private const double NearStatement = 0.5;

    /// <summary>A sentence that goes on after one that is surely on the topic counts from this share of the threshold.</summary>
    private const double GoingOn = 0.4;

    /// <summary>Share of the topic's names that such a sentence must have.</summary>
    private const double LeastNames = 0.5;

    /// <summary>How much the probability counts in the worth; the rest is how central a sentence is.</summary>
    private const double ByProbability = 0.6;

    /// <summary>What a sentence loses that has none of the topic's names; of what is between two, one that names one tells half.</summary>
    private const double HalfTold = 0.4;

    /// <summary>What the sentences count more that an article opens with: news tells first what matters most.</summary>
    private const double Opening = 1.15;

    private const int OpeningSentences = 2;

    /// <summary>What a sentence counts more that begins with the topic: what an English sentence is about comes first.</summary>
    private const double Subject = 1.2;

    private const int SubjectTerms = 3;

    /// <summary>Share of the topic's terms, by weight, that such a sentence must have.</summary>
    private const double LeastCoverage = 0.5;

    /// <summary>How many neighbours say how central a sentence is.</summary>
    private const int Neighbours = 3;

    /// <summary>
    /// The statements on the topic, most worth first: those that reach the threshold, and, when there are any, those near them that
    /// use other words or say the same in another article. Worth is the probability (as a share of the best) and centrality, the mean cosine with the nearest statements
    /// (degree centrality: Erkan and Radev, LexRank, JAIR 2004), times how well the sentence stands alone.
    /// </summary>
    /// <param name="read">What was read, with its vectors.</param>
    /// <param name="threshold">Least probability of being on the topic.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="likeness">How alike two statements are.</param>
    public static IReadOnlyList<Statement> Select(IReadOnlyList<Statement> read, double threshold, AnalyzedQuestion topic, Likeness likeness)
    {
        var sure = read.Where(s => s.Evidence.Probability >= threshold).ToList();
        if (sure.Count == 0)
        {
            return [];
        }

        var keys = topic.Terms.Select(t => t.Key).ToHashSet();
        var best = sure.Max(s => s.Evidence.Probability);
        var chosen = read.Where(s => s.Evidence.Probability >= threshold || IsRelated(s, sure, threshold, topic.Names) || GoesOn(s, sure, threshold) || sure.Exists(t => likeness.Of(s, t) >= Likeness.Same)).ToList();
        foreach (var statement in chosen)
        {
            var share = Math.Min(1, statement.Evidence.Probability / best);
            statement.Worth = (ByProbability * share + (1 - ByProbability) * Centrality(statement, chosen))
                * (1 - HalfTold + HalfTold * Math.Min(1, statement.Evidence.Features.SentenceNames))
                * Wording.Quality(statement.Text) * Trust(statement.Sentence.Kind)
                * (IsOpening(statement) ? Opening : 1) * (BeginsWith(keys, statement) ? Subject : 1);
        }

        return [.. chosen.OrderByDescending(s => s.Worth).ThenBy(s => s.Article.Id, StringComparer.Ordinal).ThenBy(s => s.Sentence.Index)];
    }

    /// <summary>In other words than the topic's; where it names two, a sentence with both of them is about what is between them.</summary>
    private static bool IsRelated(Statement statement, List<Statement> sure, double threshold, int names) =>
        statement.Evidence.Probability >= Related * threshold
        && statement.Evidence.Features.SentenceNames >= 1
        && (names >= 2 || (statement.Evidence.Features.SentenceCosine >= NearTopic && sure.Exists(s => Likeness.Cosine(s, statement) >= NearStatement)));

    /// <summary>A text goes on about what it has just spoken of.</summary>
    private static bool GoesOn(Statement statement, List<Statement> sure, double threshold) =>
        statement.Evidence.Probability >= GoingOn * threshold
        && statement.Evidence.Features.SentenceNames >= LeastNames
        && sure.Exists(s => s.Article.Id == statement.Article.Id && s.Sentence.Index == statement.Sentence.Index - 1);

    private static double Centrality(Statement statement, List<Statement> all) =>
        all.Where(s => s != statement).Select(s => Math.Max(0, Likeness.Cosine(s, statement)))
            .OrderDescending().Take(Neighbours).DefaultIfEmpty(0).Average();

    private static bool BeginsWith(HashSet<string> topic, Statement statement) =>
        statement.Evidence.Features.SentenceCoverage >= LeastCoverage && statement.Terms.Take(SubjectTerms).Any(t => topic.Contains(t.Key));

    private static bool IsOpening(Statement statement) =>
        statement.Article.Sentences.Where(s => s.Kind == SentenceKind.Body && Wording.States(statement.Article, s)).Take(OpeningSentences).Contains(statement.Sentence);

    private static double Trust(SentenceKind kind) => kind switch
    {
        SentenceKind.Caption => 0.8,
        SentenceKind.Comment => 0.5,
        _ => 1,
    };
}
