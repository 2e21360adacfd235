using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>Finds evidence that gives another value for what was asked: in other articles, or from another speaker beside the first.</summary>
public static partial class Contradictions
{
    /// <summary>More than this many values are no disagreement to show but a list.</summary>
    private const int MostSides = 3;

    /// <summary>Evidence that gives a contradicting value counts from this share of the best one's: better one disagreement too many than one hidden.</summary>
    private const double Contradicting = 0.25;

    /// <summary>A value contradicts only when its passage speaks of the same: from this share of the best one's coverage of the question.</summary>
    private const double SameMatter = 0.75;

    /// <summary>The same where both count the same noun, which is a tie of its own. Two dates have none.</summary>
    private const double SameMatterAndUnit = 0.5;

    /// <summary>Evidence that contradicts the best and each other, likeliest first; none is a reader's post.</summary>
    /// <param name="question">The question.</param>
    /// <param name="best">The evidence whose value is taken for the answer.</param>
    /// <param name="ranked">All evidence read closely, in ranked order.</param>
    /// <param name="without">The rules left out.</param>
    public static IReadOnlyList<Evidence> Of(AnalyzedQuestion question, Evidence best, IReadOnlyList<Evidence> ranked, AnsweringRules without)
    {
        var sides = new List<Evidence>();
        var elsewhere = ranked.Where(e => e.Article.Id != best.Article.Id && IsAsSound(e, best));
        var beside = without.HasFlag(AnsweringRules.OtherSpeakers) ? [] : Beside(best, ranked);
        foreach (var evidence in beside.Concat(elsewhere))
        {
            if (sides.Count < MostSides - 1 && sides.Prepend(best).All(s => SpanAgreement.Conflict(s, evidence, question.Expected)))
            {
                sides.Add(evidence);
            }
        }

        return sides;
    }

    private static bool IsAsSound(Evidence evidence, Evidence best) =>
        evidence.Probability >= Contradicting * best.Probability
        && evidence.Sentence.Kind != SentenceKind.Comment
        && evidence.Features.Names >= best.Features.Names
        && evidence.Features.Coverage >= (SpanAgreement.CountTheSame(best, evidence) ? SameMatterAndUnit : SameMatter) * best.Features.Coverage;

    /// <summary>
    /// In one article a second value is a disagreement only where somebody else gives it: "The union counted 300 drivers. The
    /// company put the number at 120." Both sentences must report, and the second must be about the same number.
    /// </summary>
    private static IEnumerable<Evidence> Beside(Evidence best, IReadOnlyList<Evidence> ranked)
    {
        if (!Reporting.Occurs(best.SentenceText))
        {
            yield break;
        }

        foreach (var sentence in best.Article.Sentences.Where(s => Math.Abs(s.Index - best.Sentence.Index) == 1 && s.Kind == SentenceKind.Body))
        {
            var text = best.Article.TextOf(sentence);
            if (!(Reporting.Occurs(text) || Gives.IsMatch(text)) || !SameCount.IsMatch(text) || Quantities.Find(text) is not [.., var quantity])
            {
                continue;
            }

            var known = ranked.FirstOrDefault(e => e.Article.Id == best.Article.Id && e.Sentence.Index == sentence.Index);
            yield return (known ?? best) with
            {
                Sentence = sentence,
                Span = quantity.Range.Shift(sentence.Range.Start),
                HasShortAnswer = true,
                Probability = known?.Probability ?? Contradicting * best.Probability,
            };
        }
    }

    // Verbs by which a number in particular is given.
    [GeneratedRegex(@"\b(?:puts?|counted|gave|gives|found|forecast)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gives { get; }

    // The number again, by a word that only refers to it.
    [GeneratedRegex(@"\b(?:the|its|their|that|a)\s+(?:\w+\s+)?(?:number|figure|total|toll|count|turnout|tally|estimate|sum|cost|bill|price)\b|\b(?:it|that|there)\s+(?:was|were|would be|is|are)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SameCount { get; }
}
