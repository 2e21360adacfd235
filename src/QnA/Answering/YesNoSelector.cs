using QnA.Articles;
using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// Whether something is so: the sentences that affirm it and those that deny it, each in its own words, and no "yes" said.
/// Where both sides are there, that is a disagreement.
/// </summary>
public static class YesNoSelector
{
    private const int MostSentences = 4;

    /// <summary>Sentences of each side that are read closely for their stance alone.</summary>
    private const int WorthReadingOnEachSide = 3;

    /// <summary>
    /// Least strength at which the other side is heard, in log odds; two readers that each give about one chance in four.
    /// </summary>
    private const double LeastStrength = -2.5;

    /// <summary>The other side may stay below the threshold, but not below this share of it.</summary>
    private const double OtherSide = 0.25;

    /// <summary>The same for a sentence that denies what was asked in so many words, however the support head reads it.</summary>
    private const double OtherSideInWords = 0.5;

    /// <summary>Share of the first sentence's coverage of the question from which a denial is about the same.</summary>
    private const double SameMatter = 0.5;

    /// <summary>The sentences of either side that deserve to be read closely.</summary>
    public static IEnumerable<Stance> WorthReading(IReadOnlyList<Stance> stances) =>
        stances.OrderByDescending(s => s.Affirms).Take(WorthReadingOnEachSide)
            .Concat(stances.Where(s => double.IsFinite(s.Denies)).OrderByDescending(s => s.Denies).Take(WorthReadingOnEachSide));

    /// <summary>Selects from sentences in ranked order.</summary>
    public static Selection Select(
        AnalyzedQuestion question, IReadOnlyList<Stance> ranked, double threshold, int? top, AnsweringRules without = AnsweringRules.None)
    {
        if (ranked.Count == 0 || ranked[0].Evidence.Probability < threshold)
        {
            return Selection.None($"yes or no: no sentence reaches the threshold {threshold:F2}");
        }

        // What the relevance model puts first leads; behind it the support head has a say.
        var least = Math.Max(threshold, 0.5 * ranked[0].Evidence.Probability);
        var lead = ranked[0];
        var fit = ranked.Skip(1).Where(s => s.Evidence.Probability >= least).OrderByDescending(s => s.Strength).Prepend(lead).ToList();
        var most = Math.Max(1, top ?? MostSentences);
        var other = (lead.IsDenial ? fit.Where(s => !s.IsDenial && s.Strength >= LeastStrength) : ranked.Where(s => IsDenialOf(lead, s, threshold)))
            .OrderByDescending(s => lead.IsDenial || s.DeniesInWords).ThenByDescending(s => s.Strength).FirstOrDefault();
        var groups = TopicSelector.Diversify(NearDuplicates.Merge(fit.Select(s => s.Evidence))).Take(most).ToList();
        if (other is not null && most > 1 && !groups.Exists(g => g.All.Contains(other.Evidence)))
        {
            groups = [.. groups.Take(most - 1), new EvidenceGroup(other.Evidence, [])];
        }

        if (!without.HasFlag(AnsweringRules.Speakers))
        {
            var speakers = ranked.Where(s => TakesPart(lead, s, threshold) && !groups.Exists(g => NearDuplicates.Are(g.Lead.SentenceText, s.Evidence.SentenceText)));
            groups.AddRange(NearDuplicates.Merge(speakers.Select(s => s.Evidence)).Take(most - groups.Count));
        }

        var isContested = other is not null && most > 1 && SpeaksOfPredicate(question, lead) && SpeaksOfPredicate(question, other);
        return new Selection
        {
            Groups = groups,
            Disagreements = isContested ? [new Disagreement(question.Text, [lead.Evidence, other!.Evidence])] : [],
            Decision = $"yes or no: {groups.Count} sentences, {(other is null ? "one side" : "both sides")}",
        };
    }

    /// <summary>
    /// A disagreement is named only between sentences that speak of what was asked, not merely of the same names: a word of
    /// the question that is no name stands in each.
    /// </summary>
    private static bool SpeaksOfPredicate(AnalyzedQuestion question, Stance stance)
    {
        var keys = TermCoverage.Keys(stance.Evidence.SentenceText);
        return question.Terms.Any(t => t.Kind == TermKind.Word && keys.Contains(t.Key));
    }

    /// <summary>
    /// Whether a sentence is a part of the quarrel: somebody says something on the same matter, or something of it is denied.
    /// Such sentences may be far less likely to answer than the likeliest, which tells that there is a quarrel.
    /// </summary>
    private static bool TakesPart(Stance lead, Stance stance, double threshold) =>
        stance.Evidence.Probability >= threshold
        && stance.Evidence.Sentence.Kind == SentenceKind.Body
        && stance.Evidence.Features.Coverage >= SameMatter * lead.Evidence.Features.Coverage
        && (stance.IsDenial || Reporting.Occurs(stance.Evidence.SentenceText))
        && !Interrogatives.IsQuestion(stance.Evidence.SentenceText);

    /// <summary>
    /// Denials are often short ("he rejected that") and share few words with the question, so one may stay below the
    /// threshold; but it must be about the matter, not only about the same names.
    /// </summary>
    private static bool IsDenialOf(Stance lead, Stance stance, double threshold) =>
        stance.IsDenial
        && (stance.DeniesInWords
            ? stance.Evidence.Probability >= OtherSideInWords * threshold || (stance.Strength >= LeastStrength && stance.Evidence.Probability >= OtherSide * threshold)
            : stance.Strength >= LeastStrength && stance.Evidence.Probability >= OtherSide * threshold
                && stance.Evidence.Features.SentenceCoverage >= SameMatter * lead.Evidence.Features.SentenceCoverage);
}
