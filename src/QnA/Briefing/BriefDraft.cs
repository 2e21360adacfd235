using QnA.Answering;
using QnA.Articles;
using QnA.Grounding;

namespace QnA.Briefing;

/// <summary>Arranges what was read on a topic. For one brief.</summary>
internal sealed class BriefDraft(EvidenceReader reader, TermWeights weights, CancellationToken cancellationToken)
{
    private const int MostPoints = 7;
    private const int MostDisagreements = 4;
    private const int MostEvents = 10;
    private const int MostAgreements = 6;
    private const int MostAlone = 3;

    private readonly CitationList _citations = new();
    private readonly Likeness _likeness = new(weights);
    private readonly Dictionary<Statement, int> _shown = [];

    public IReadOnlyList<BriefPoint> Points { get; private set; } = [];

    public IReadOnlyList<BriefDisagreement> Disagreements { get; private set; } = [];

    public IReadOnlyList<BriefEvent> Timeline { get; private set; } = [];

    public IReadOnlyList<BriefStatement> Agreements { get; private set; } = [];

    public IReadOnlyList<BriefArticleStatements> StandAlone { get; private set; } = [];

    public IReadOnlyList<Citation> Citations => _citations.All;

    /// <summary>Arranges the evidence, which must be in ranked order.</summary>
    public BriefDraft Of(IReadOnlyList<Evidence> onTopic, int? top)
    {
        var statements = ToStatements(onTopic);
        var clusters = Cluster.Form(statements, _likeness, DifferingValues.Differ);
        var contradictions = Contradictions(statements).Take(MostDisagreements).ToList();

        // What stands under the disagreements is no main point besides.
        var sides = contradictions.SelectMany(c => new[] { c.First, c.Second }).ToHashSet();
        var points = MainPoints.Choose([.. clusters.Where(c => !sides.Contains(c.Lead))], _likeness, top ?? MostPoints);
        Points = [.. points.Select((c, i) => ToPoint(c, i + 1))];
        Disagreements = [.. contradictions.Select(ToDisagreement)];
        Timeline = [.. Briefing.Timeline.Order(statements).Take(MostEvents).Select(e => new BriefEvent(e.Dates, _citations.Sentence(e.Statement), PointOf(e.Statement)))];
        Agreements = [.. clusters.Where(c => c.IsShared).Take(MostAgreements).Select(c => new BriefStatement(_citations.Sentence(c.All), PointOf(c.Lead)))];
        StandAlone = [.. Alone(clusters)];
        return this;
    }

    private List<Statement> ToStatements(IReadOnlyList<Evidence> evidence)
    {
        var stating = evidence.Where(e => Wording.States(e.Article, e.Sentence)).ToList();
        var vectors = reader.Embed([.. stating.Select(e => e.SentenceText)], cancellationToken);
        return [.. stating.Select((e, i) => new Statement(e, vectors[i]))];
    }

    private BriefPoint ToPoint(Cluster cluster, int number)
    {
        foreach (var statement in cluster.All)
        {
            _shown.TryAdd(statement, number);
        }

        return new BriefPoint(number, [_citations.Sentence(cluster.All)], [.. cluster.All.Select(s => s.Article.Id).Distinct()]);
    }

    private IEnumerable<Contradiction> Contradictions(List<Statement> statements)
    {
        var reporting = statements.Where(s => s.Sentence.Kind is SentenceKind.Body or SentenceKind.Bullet).ToList();
        return DifferingValues.Find(reporting, _likeness)
            .Concat(Denials.Find(reporting, texts => reader.Embed(texts, cancellationToken), weights))
            .DistinctBy(c => c.First.Sentence.Range.Start < c.Second.Sentence.Range.Start ? (c.First, c.Second) : (c.Second, c.First));
    }

    private BriefDisagreement ToDisagreement(Contradiction contradiction) => new(
        contradiction.About,
        contradiction.Kind,
        [.. new[] { contradiction.First, contradiction.Second }.Select(s => new BriefStatement(_citations.Sentence(s), PointOf(s)))]);

    /// <summary>Of each article its likeliest statements that no other article makes.</summary>
    private IEnumerable<BriefArticleStatements> Alone(IReadOnlyList<Cluster> clusters) => clusters
        .Where(c => !c.IsShared)
        .GroupBy(c => c.Lead.Article.Id)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new BriefArticleStatements(
            g.Key, [.. g.Take(MostAlone).Select(c => new BriefStatement(_citations.Sentence(c.Lead), PointOf(c.Lead)))]));

    private int? PointOf(Statement statement) => _shown.TryGetValue(statement, out var number) ? number : null;
}
