using QnA.Articles;
using QnA.Grounding;

namespace QnA.Answering;

/// <summary>Brings evidence into the order in which it deserves to be shown.</summary>
public static class EvidenceOrder
{
    /// <summary>One piece of evidence a sentence, the likeliest; then by probability, reporting before captions before readers' posts.</summary>
    public static IReadOnlyList<Evidence> Rank(IEnumerable<Evidence> evidence) =>
        [.. evidence
            .GroupBy(e => (e.Article.Id, e.Sentence.Index))
            .Select(g => g.MaxBy(e => e.Probability)!)
            .OrderByDescending(e => e.Probability * Trust(e.Sentence.Kind))
            .ThenBy(e => e.Article.Id, StringComparer.Ordinal)
            .ThenBy(e => e.Sentence.Index)];

    /// <summary>
    /// Probability that at least one of the articles answers: 1 - (1 - p1)(1 - p2)..., the likeliest evidence of each article
    /// (noisy-or; sentences of one article do not confirm each other).
    /// </summary>
    public static double AnyAnswers(IEnumerable<Evidence> evidence) =>
        1 - evidence.GroupBy(e => e.Article.Id).Select(g => g.Max(e => e.Probability)).Aggregate(1.0, (none, p) => none * (1 - p));

    private static double Trust(SentenceKind kind) => kind switch
    {
        SentenceKind.Caption => 0.8,
        SentenceKind.Comment => 0.5,
        SentenceKind.Title => 0.9,
        _ => 1,
    };
}
