using QnA.Grounding;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>One fact: the best span, what agrees with it in other articles, and what contradicts it.</summary>
public static class FactoidSelector
{
    private const int MostSentences = 3;

    /// <summary>A further sentence is shown from this share of the best one's probability.</summary>
    private const double Further = 0.7;

    /// <summary>Evidence that gives the same value counts from this share.</summary>
    private const double Agreeing = 0.4;

    /// <summary>Selects from evidence in ranked order.</summary>
    public static Selection Select(AnalyzedQuestion question, IReadOnlyList<Evidence> ranked, double threshold, int? top,
        AnsweringRules without = AnsweringRules.None)
    {
        if (ranked.Count == 0)
        {
            return Selection.None("factoid: nothing was read");
        }

        var best = ranked[0];
        var saying = ranked.Where(e => SpanAgreement.Agree(best.SpanText, e.SpanText)).ToList();
        var probability = EvidenceOrder.AnyAnswers(saying);
        if (probability < threshold)
        {
            return Selection.None($"factoid: {probability:F2} for “{best.SpanText}” is below the threshold {threshold:F2}");
        }

        var strong = ranked.Where(e => e.Probability >= Further * best.Probability).ToList();
        var agreeing = saying.Where(e => e.Probability >= Agreeing * best.Probability).ToList();
        var against = Contradictions.Of(question, best, ranked, without);
        var others = strong.Where(e => !agreeing.Contains(e) && !against.Contains(e)).ToList();

        List<Evidence> shown = [best, .. against, .. agreeing.Skip(1), .. others];
        var groups = NearDuplicates.Merge(shown).Take(Math.Max(1 + against.Count, top ?? MostSentences)).ToList();
        var cited = groups.SelectMany(g => g.All).ToHashSet();
        IReadOnlyList<Evidence> first = [.. agreeing.Where(cited.Contains)];
        IReadOnlyList<Evidence> sides = [.. against.Where(cited.Contains)];
        return new Selection
        {
            Groups = groups,
            ShortAnswers = [first, .. sides.Select(s => new[] { s })],
            Disagreements = sides.Count == 0 ? [] : [new Disagreement(question.Text, [best, .. sides])],
            Decision = $"factoid: {probability:F2} for “{best.SpanText}” reaches the threshold {threshold:F2}",
        };
    }
}
