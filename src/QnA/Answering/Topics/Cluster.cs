using QnA.Articles;

namespace QnA.Answering.Topics;

/// <summary>One point: the statement that shows it best, and those of other articles that say the same.</summary>
internal sealed record Cluster(Statement Lead, IReadOnlyList<Statement> Others)
{
    public IEnumerable<Statement> All => [Lead, .. Others];

    public bool IsShared => Others.Count > 0;

    /// <summary>Each further article makes a point weigh half as much again: what all report is what happened.</summary>
    public double Worth => Lead.Worth * (1 + 0.5 * Others.Count);

    /// <summary>Groups statements by what they say; most worth first.</summary>
    /// <param name="statements">Statements in ranked order.</param>
    /// <param name="likeness">How alike two of them are.</param>
    /// <param name="differ">Whether two alike statements contradict each other, and so are no one point.</param>
    public static IReadOnlyList<Cluster> Form(IEnumerable<Statement> statements, Likeness likeness, Func<Statement, Statement, bool> differ)
    {
        var open = statements.OrderByDescending(s => s.Worth).ToList();
        var clusters = new List<Cluster>();
        while (open.Count > 0)
        {
            var lead = open[0];
            open.RemoveAt(0);

            // The others are like the lead itself, not like each other: so a point does not drift. The best of each article.
            var others = open
                .Where(s => s.Article.Id != lead.Article.Id && s.Sentence.Kind != SentenceKind.Comment && lead.Sentence.Kind != SentenceKind.Comment)
                .Select(s => (Statement: s, Likeness: likeness.Of(lead, s)))
                .Where(x => x.Likeness >= Likeness.Same && !differ(lead, x.Statement))
                .GroupBy(x => x.Statement.Article.Id)
                .Select(g => g.MaxBy(x => x.Likeness).Statement)
                .OrderByDescending(s => s.Worth)
                .ToList();

            // Said again in the same article (a caption, a list of what is to come), it adds nothing.
            open.RemoveAll(s => others.Contains(s) || (s.Article.Id == lead.Article.Id && likeness.Of(lead, s) >= Likeness.Same));
            clusters.Add(new Cluster(lead, others));
        }

        return [.. clusters.OrderByDescending(c => c.Worth)];
    }
}
