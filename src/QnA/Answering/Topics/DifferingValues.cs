using System.Buffers;
using QnA.Language;

namespace QnA.Answering.Topics;

/// <summary>Finds statements that give different values for the same thing.</summary>
internal static class DifferingValues
{
    /// <summary>Likeness from which any two differing values of one unit are for the same thing.</summary>
    private const double Alike = 0.95;

    /// <summary>How many terms behind a value say what it measures.</summary>
    private const int Reach = 8;

    /// <summary>The pairs, in ranked order; of different articles, since one text may tell of change.</summary>
    public static IEnumerable<Contradiction> Find(IReadOnlyList<Statement> statements, Likeness likeness)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            for (var j = i + 1; j < statements.Count; j++)
            {
                var (a, b) = (statements[i], statements[j]);
                if (a.Article.Id != b.Article.Id && Between(a, b, likeness) is { } values)
                {
                    yield return new Contradiction($"{values.A} / {values.B}", DisagreementKind.Values, a, b);
                }
            }
        }
    }

    /// <summary>Whether two statements contradict each other in a value, whatever else they share.</summary>
    public static bool Differ(Statement a, Statement b) => Values(a, b, _ => true) is not null;

    private static (string A, string B)? Between(Statement a, Statement b, Likeness likeness)
    {
        var alike = likeness.Of(a, b) >= Alike;
        return Values(a, b, pair => alike || MeasureTheSame(a, pair.A, b, pair.B));
    }

    /// <summary>The first precise values of one unit that differ, where neither statement has the other's value as well.</summary>
    private static (string A, string B)? Values(Statement a, Statement b, Func<(Quantity A, Quantity B), bool> comparable)
    {
        var x = Precise(a);
        var y = Precise(b);
        foreach (var p in x)
        {
            foreach (var q in y.Where(q => q.Unit == p.Unit && q.Value != p.Value))
            {
                if (!x.Exists(v => v.Unit == q.Unit && v.Value == q.Value) && !y.Exists(v => v.Unit == p.Unit && v.Value == p.Value) && comparable((p, q)))
                {
                    return (p.Range.Of(a.Text), q.Range.Of(b.Text));
                }
            }
        }

        return null;
    }

    private static List<Quantity> Precise(Statement statement) =>
        [.. Quantities.Find(statement.Text).Where(q => q is { Approximate: false, Unit: not null })];

    /// <summary>
    /// Whether what stands behind both values is the same: the noun that the value describes ("a 9 km tunnel", "the 8-kilometre
    /// tunnel"), or, after the same preposition of time or place, the same name ("two days before Doe ...", "three days before
    /// the swearing-in of Doe").
    /// </summary>
    private static bool MeasureTheSame(Statement a, Quantity p, Statement b, Quantity q)
    {
        var (x, y) = (Behind(a, p), Behind(b, q));
        if (x.Relation != y.Relation)
        {
            return false;
        }

        return x.Relation is null
            ? x.Terms.Count > 0 && y.Terms.Count > 0 && x.IsAdjacent && y.IsAdjacent && x.Terms[0].Key == y.Terms[0].Key
            : x.Terms.Any(t => t.Kind != TermKind.Word && y.Terms.Any(u => u.Key == t.Key));
    }

    private static (string? Relation, bool IsAdjacent, List<Term> Terms) Behind(Statement statement, Quantity quantity)
    {
        var rest = statement.Text[quantity.Range.End..];
        var end = rest.AsSpan().IndexOfAny(ClauseEnds);
        var clause = end < 0 ? rest : rest[..end];
        var word = Words.Split(clause) is [var first, ..] ? Words.Key(first.Text) : "";
        var relation = Relations.Contains(word) ? word : null;
        var terms = Terms.Extract(statement.Text)
            .Where(t => t.Range.Start >= quantity.Range.End && t.Range.End <= quantity.Range.End + clause.Length)
            .Take(relation is null ? 1 : Reach).ToList();
        var isAdjacent = terms.Count > 0 && terms[0].Range.Start - quantity.Range.End <= 1;
        return (relation, isAdjacent, terms);
    }

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.–—");

    private static readonly HashSet<string> Relations = ["before", "after", "since", "from", "to", "of", "into", "until", "ago", "ahead"];
}
