using QnA.Grounding;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>One fact: the best span, what agrees with it in other articles, and what contradicts it.</summary>
public static class FactoidSelector
{
    private const int MostSentences = 4;

    /// <summary>A further sentence is shown from this share of the best one's probability.</summary>
    private const double Further = 0.7;

    /// <summary>From this share when it stands in the article of the best one: whoever checks that one reads it there anyway.</summary>
    private const double FurtherInTheSame = 0.4;

    /// <summary>Evidence that gives the same value counts from this share.</summary>
    private const double Agreeing = 0.4;

    /// <summary>Selects from evidence in ranked order.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">All evidence read closely, in ranked order.</param>
    /// <param name="threshold">Least probability of an answer.</param>
    /// <param name="top">Most sentences; null for as many as are usual.</param>
    /// <param name="without">The rules left out.</param>
    /// <param name="unread">What else may give another value (<see cref="OtherValues"/>).</param>
    public static Selection Select(AnalyzedQuestion question, IReadOnlyList<Evidence> ranked, double threshold, int? top,
        AnsweringRules without = AnsweringRules.None, IReadOnlyList<Evidence>? unread = null)
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

        var strong = ranked.Where(e => e.Probability >= (e.Article.Id == best.Article.Id ? FurtherInTheSame : Further) * best.Probability).ToList();
        var agreeing = saying.Where(e => e.Probability >= Agreeing * best.Probability).ToList();
        var against = Contradictions.Of(question, best, ranked, without, unread);
        var others = strong.Where(e => !agreeing.Contains(e) && !against.Contains(e)).ToList();

        var beside = others.Select((o, i) => (Shown: o, Side: Contradictions.BesideShown(question, o, ranked, without) ?? Contradictions.AmongShown(question, o, others.Skip(i + 1))))
            .Where(p => p.Side is not null).ToList();

        List<Evidence> shown = [best, .. against, .. beside.SelectMany(p => new[] { p.Shown, p.Side! }), .. agreeing.Skip(1), .. others];
        var groups = NearDuplicates.Merge(shown.Distinct()).Take(Math.Max(1 + against.Count, top ?? (MostSentences + beside.Count))).ToList();
        var cited = groups.SelectMany(g => g.All).ToHashSet();
        IReadOnlyList<Evidence> first = [.. agreeing.Where(cited.Contains)];
        IReadOnlyList<Evidence> sides = [.. against.Where(cited.Contains)];
        var further = beside.Where(p => cited.Contains(p.Shown) && cited.Contains(p.Side!)).Select(p => new Disagreement(question.Text, [p.Shown, p.Side!]));
        return new Selection
        {
            Groups = groups,
            ShortAnswers = [first, .. sides.Select(s => new[] { s })],
            Disagreements = [.. sides.Count == 0 ? [] : new[] { new Disagreement(question.Text, [best, .. sides]) }, .. further],
            Decision = $"factoid: {probability:F2} for “{best.SpanText}” reaches the threshold {threshold:F2}",
        };
    }
}
