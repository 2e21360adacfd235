using System.Numerics.Tensors;
using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Answering.Topics;

/// <summary>Finds what one sentence denies and another states.</summary>
internal static partial class Denials
{
    /// <summary>Cosine of claim and statement from which they are about the same.</summary>
    private const double LeastCosine = 0.5;

    /// <summary>Cosine plus the share of the claim's terms, by weight, that the statement has. Measured as <see cref="Likeness.Same"/> was.</summary>
    private const double LeastLikeness = 1.05;

    /// <summary>A claim of one content word ("the blame") can be about anything.</summary>
    private const int LeastTerms = 2;

    /// <summary>The claims that a sentence denies: "denies having sold ships" holds "having sold ships".</summary>
    public static IReadOnlyList<string> ClaimsIn(string sentence) =>
        [.. Denied.Matches(sentence).Concat(DeniedByClause.Matches(sentence))
            .Select(m => m.Groups["claim"].Value.Trim())
            .Where(c => Terms.Extract(c).DistinctBy(t => t.Key).Count() >= LeastTerms)];

    /// <summary>For each denial the statement that most nearly states what it denies, in another article where there is one.</summary>
    /// <param name="statements">What to look in.</param>
    /// <param name="embed">Embeds texts as unit vectors.</param>
    /// <param name="weights">How much each term says.</param>
    public static IEnumerable<Contradiction> Find(
        IReadOnlyList<Statement> statements, Func<IReadOnlyList<string>, IReadOnlyList<ReadOnlyMemory<float>>> embed, TermWeights weights)
    {
        foreach (var denial in statements)
        {
            var claims = ClaimsIn(denial.Text);
            var vectors = claims.Count == 0 ? [] : embed(claims);
            for (var i = 0; i < claims.Count; i++)
            {
                var (terms, vector) = (Terms.Extract(claims[i]).DistinctBy(t => t.Key).ToList(), vectors[i]);
                var stating = statements
                    .Where(s => s != denial && !Negation.Occurs(s.Text))
                    .Select(s => (Statement: s, Cosine: (double)TensorPrimitives.Dot(vector.Span, s.Vector.Span), Coverage: TermCoverage.Of(terms, s.Keys, weights)))
                    .Where(s => s.Cosine >= LeastCosine && s.Cosine + s.Coverage >= LeastLikeness)
                    .OrderBy(s => s.Statement.Article.Id == denial.Article.Id)
                    .ThenByDescending(s => s.Cosine + s.Coverage)
                    .Select(s => s.Statement)
                    .FirstOrDefault();
                if (stating is not null)
                {
                    yield return new Contradiction(claims[i], DisagreementKind.Denial, stating, denial);
                }
            }
        }
    }

    // The claim ends where the clause does.
    [GeneratedRegex(@"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|(?:is|was|are|were|has been|be)(?: at present| so far| currently)? no evidence)\s+(?:that\s+)?(?<claim>[^.;:,”""]+?)(?=\s+(?:but|and|while|although)\b|[.;:,”""]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Denied { get; }

    [GeneratedRegex(@"(?<claim>[^.;:,]+),\s+which\s+[^,.;]*\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DeniedByClause { get; }
}
