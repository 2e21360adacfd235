using QnA.Grounding;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>One fact: the best span, what agrees with it in other articles, and what contradicts it.</summary>
public static class FactoidSelector
{
    private const int MostSentences = 3;

    /// <summary>A further sentence is shown from this share of the best one's probability.</summary>
    private const double Further = 0.7;

    /// <summary>Selects from evidence in ranked order.</summary>
    public static Selection Select(AnalyzedQuestion question, IReadOnlyList<Evidence> ranked, double threshold, int? top)
    {
        if (ranked.Count == 0 || ranked[0].Probability < threshold)
        {
            return Selection.None($"factoid: best probability {Best(ranked):F2} is below the threshold {threshold:F2}");
        }

        var best = ranked[0];
        var strong = ranked.Where(e => e.Probability >= threshold && e.Probability >= Further * best.Probability).ToList();
        var agreeing = strong.Where(e => SpanAgreement.Agree(best.SpanText, e.SpanText)).ToList();
        var against = ranked
            .Where(e => e.Probability >= threshold && e.Article.Id != best.Article.Id)
            .FirstOrDefault(e => SpanAgreement.Conflict(best.SpanText, e.SpanText, question.Expected));
        var others = strong.Where(e => !agreeing.Contains(e) && e != against).ToList();

        List<Evidence> shown = [best, .. against is null ? [] : new[] { against }, .. agreeing.Skip(1), .. others];
        var groups = NearDuplicates.Merge(shown).Take(top ?? MostSentences).ToList();
        var cited = groups.SelectMany(g => g.All).ToHashSet();
        IReadOnlyList<Evidence> first = [.. agreeing.Where(cited.Contains)];
        var disagreements = against is not null && cited.Contains(against)
            ? new[] { new Disagreement(question.Text, [best, against]) }
            : [];
        return new Selection
        {
            Groups = groups,
            ShortAnswers = disagreements.Length == 0 ? [first] : [first, [against!]],
            Disagreements = disagreements,
            Decision = $"factoid: best probability {best.Probability:F2} reaches the threshold {threshold:F2}",
        };
    }

    private static double Best(IReadOnlyList<Evidence> ranked) => ranked.Count == 0 ? 0 : ranked[0].Probability;
}
