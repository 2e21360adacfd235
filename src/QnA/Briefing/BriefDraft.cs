using QnA.Answering;
using QnA.Answering.Topics;
using QnA.Articles;
using QnA.Grounding;
using QnA.Questions;

namespace QnA.Briefing;

/// <summary>Arranges what was read on a topic. For one brief.</summary>
internal sealed class BriefDraft(EvidenceReader reader, TermWeights weights, CancellationToken cancellationToken)
{
    private const int MostPoints = 7;
    private const int MostDisagreements = 4;
    private const int MostEvents = 10;
    private const int MostAgreements = 6;
    private const int MostAlone = 2;

    private readonly CitationList _citations = new();
    private readonly Likeness _likeness = new(weights);
    private readonly Dictionary<Statement, int> _shown = [];

    public IReadOnlyList<BriefPoint> Points { get; private set; } = [];

    public IReadOnlyList<BriefDisagreement> Disagreements { get; private set; } = [];

    public IReadOnlyList<BriefEvent> Timeline { get; private set; } = [];

    public IReadOnlyList<BriefStatement> Agreements { get; private set; } = [];

    public IReadOnlyList<BriefArticleStatements> StandAlone { get; private set; } = [];

    public IReadOnlyList<Citation> Citations => _citations.All;

    /// <summary>Arranges what was read.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="read">The evidence, in ranked order.</param>
    /// <param name="threshold">Least probability of being on the topic.</param>
    /// <param name="top">Most main points; null for the usual number.</param>
    public BriefDraft Of(AnalyzedQuestion topic, IReadOnlyList<Evidence> read, double threshold, int? top)
    {
        var all = ToStatements(read);
        var statements = OnTopic.Select(all, threshold, topic, _likeness);
        var clusters = Cluster.Form(statements, _likeness, DifferingValues.Differ);
        var contradictions = Contradictions(statements, all).Take(MostDisagreements).ToList();

        // What stands under the disagreements is no main point besides.
        var sides = contradictions.SelectMany(c => new[] { c.First, c.Second }).ToHashSet();
        var points = MainPoints.Choose([.. clusters.Where(c => !sides.Contains(c.Lead))], _likeness, top ?? MostPoints);
        var leads = points.Select(p => (p.Lead.Article.Id, p.Lead.Sentence.Index)).ToHashSet();
        Points = [.. points.Select((c, i) => ToPoint(c, i + 1, leads))];
        Disagreements = [.. contradictions.Select(ToDisagreement)];
        Timeline = [.. Briefing.Timeline.Order(clusters).Take(MostEvents).Select(e => new BriefEvent(e.Dates, _citations.Sentence(e.Statements), PointOf(e.Statements[0])))];
        Agreements = [.. clusters.Where(c => c.IsShared).Take(MostAgreements).Select(c => new BriefStatement(_citations.Sentence(c.All), PointOf(c.Lead)))];
        StandAlone = [.. Alone(clusters)];
        return this;
    }

    private List<Statement> ToStatements(IReadOnlyList<Evidence> read)
    {
        var stating = read.Where(e => Wording.States(e.Article, e.Sentence)).ToList();
        var vectors = reader.Embed([.. stating.Select(e => e.SentenceText)], cancellationToken);
        return [.. stating.Select((e, i) => new Statement(e, vectors[i]))];
    }

    private BriefPoint ToPoint(Cluster cluster, int number, HashSet<(string, int)> leads)
    {
        foreach (var statement in cluster.All)
        {
            _shown.TryAdd(statement, number);
        }

        // What the sentence leans on comes before it, unless it is a point of its own.
        var supports = Leaning.WithSupports([new EvidenceGroup(cluster.Lead.Evidence, [])]).SkipLast(1).Select(g => g.Lead)
            .Where(e => !leads.Contains((e.Article.Id, e.Sentence.Index)));
        return new BriefPoint(
            number,
            [.. supports.Select(_citations.Sentence), _citations.Sentence(cluster.All)],
            [.. cluster.All.Select(s => s.Article.Id).Distinct()]);
    }

    /// <summary>What does not go together: a statement on the topic with another, which may use words of its own.</summary>
    private IEnumerable<Contradiction> Contradictions(IReadOnlyList<Statement> onTopic, IReadOnlyList<Statement> all)
    {
        var reporting = all.Where(s => s.Sentence.Kind is SentenceKind.Body or SentenceKind.Bullet).ToList();
        return DifferingValues.Find(reporting, _likeness)
            .Concat(Denials.Find(reporting, texts => reader.Embed(texts, cancellationToken), weights))
            .Where(c => onTopic.Contains(c.First) || onTopic.Contains(c.Second))
            .DistinctBy(c => c.First.Sentence.Range.Start < c.Second.Sentence.Range.Start ? (c.First, c.Second) : (c.Second, c.First));
    }

    private BriefDisagreement ToDisagreement(Contradiction contradiction) => new(
        contradiction.About,
        contradiction.Kind,
        [.. new[] { contradiction.First, contradiction.Second }.Select(s => new BriefStatement(_citations.Sentence(s), PointOf(s)))]);

    /// <summary>Of each article its likeliest statements that no other article makes.</summary>
    private IEnumerable<BriefArticleStatements> Alone(IReadOnlyList<Cluster> clusters) => clusters
        .Where(c => !c.IsShared)
        .Select(c => c.Lead)
        .GroupBy(s => s.Article.Id)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new BriefArticleStatements(g.Key, [.. OfArticle([.. g]).Select(s => new BriefStatement(_citations.Sentence(s), PointOf(s)))]))
        .Where(a => a.Statements.Count > 0);

    /// <summary>The main points that only this article makes, then what else it says that needs no sentence before it.</summary>
    private IEnumerable<Statement> OfArticle(List<Statement> statements) =>
    [
        .. statements.Where(s => PointOf(s) is not null),
        .. statements.Where(s => PointOf(s) is null && Wording.Quality(s.Text) > 0.7).Take(MostAlone),
    ];

    private int? PointOf(Statement statement) => _shown.TryGetValue(statement, out var number) ? number : null;
}
