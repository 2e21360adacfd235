using QnA.Articles;
using QnA.Grounding;

namespace QnA.Answering;

/// <summary>Brings evidence into the order in which it deserves to be shown.</summary>
public static class EvidenceOrder
{
    /// <summary>Evidence confirms other evidence from this share of the likeliest one's probability.</summary>
    private const double Confirming = 0.5;

    private const int MostConfirming = 3;

    /// <summary>One piece of evidence a sentence, the likeliest; then by probability, reporting before captions before readers' posts.</summary>
    public static IReadOnlyList<Evidence> Rank(IEnumerable<Evidence> evidence) =>
        [.. evidence
            .GroupBy(e => (e.Article.Id, e.Sentence.Index))
            .Select(Likeliest)
            .OrderByDescending(e => e.Probability * Trust(e.Sentence.Kind))
            .ThenBy(e => e.Article.Id, StringComparer.Ordinal)
            .ThenBy(e => e.Sentence.Index)];

    /// <summary>The likeliest; a span of its own that was good for a short answer stays with it.</summary>
    private static Evidence Likeliest(IEnumerable<Evidence> sameSentence)
    {
        var best = sameSentence.MaxBy(e => e.Probability)!; // a group is never empty
        return sameSentence.FirstOrDefault(e => e.HasShortAnswer && e.Probability >= 0.5 * best.Probability) is { } own
            ? own with { Probability = best.Probability }
            : best;
    }

    /// <summary>
    /// Probability that at least one of the articles answers: 1 - (1 - p1)(1 - p2)(1 - p3), the likeliest evidence of each of
    /// the best articles (noisy-or). Sentences of one article do not confirm each other, nor does what is worth little by
    /// itself: otherwise enough noise would add up to an answer.
    /// </summary>
    public static double AnyAnswers(IReadOnlyCollection<Evidence> evidence)
    {
        var least = evidence.Count == 0 ? 0 : Confirming * evidence.Max(e => e.Probability);
        return 1 - evidence.Where(e => e.Probability >= least)
            .GroupBy(e => e.Article.Id).Select(g => g.Max(e => e.Probability))
            .OrderDescending().Take(MostConfirming)
            .Aggregate(1.0, (none, p) => none * (1 - p));
    }

    /// <summary>Log odds that evidence answers, less what its kind takes from its rank.</summary>
    public static double LogOdds(Evidence evidence)
    {
        var p = Math.Clamp(evidence.Probability * Trust(evidence.Sentence.Kind), 1e-6, 1 - 1e-6);
        return Math.Log(p / (1 - p));
    }

    /// <summary>How much a sentence of a kind is trusted to report, 0 to 1.</summary>
    internal static double Trust(SentenceKind kind) => kind switch
    {
        SentenceKind.Caption => 0.8,
        SentenceKind.Comment => 0.5,
        SentenceKind.Title => 0.9,
        _ => 1,
    };
}
