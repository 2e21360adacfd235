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
    /// <param name="unread">Evidence found by the words of the best (<see cref="OtherValues"/>); it comes last.</param>
    public static IReadOnlyList<Evidence> Of(
        AnalyzedQuestion question, Evidence best, IReadOnlyList<Evidence> ranked, AnsweringRules without, IReadOnlyList<Evidence>? unread = null)
    {
        var expected = SpanAgreement.Expected(question, best);
        var sides = new List<Evidence>();
        var elsewhere = ranked.Where(e => e.Article.Id != best.Article.Id && IsAsSound(e, best));
        var beside = without.HasFlag(AnsweringRules.OtherSpeakers) ? [] : Repeating(best, ranked).Prepend(best).SelectMany(e => Beside(e, ranked));
        foreach (var evidence in beside.Concat(elsewhere).Concat(unread ?? []))
        {
            if (sides.Count < MostSides - 1 && sides.Prepend(best).All(s => SpanAgreement.Conflict(s, evidence, expected)))
            {
                sides.Add(evidence);
            }
        }

        return sides;
    }

    /// <summary>What another speaker says beside evidence that is shown though it is not the best.</summary>
    public static Evidence? BesideShown(AnalyzedQuestion question, Evidence shown, IReadOnlyList<Evidence> ranked, AnsweringRules without) =>
        without.HasFlag(AnsweringRules.OtherSpeakers) ? null : Beside(shown, ranked).FirstOrDefault(e => SpanAgreement.Conflict(shown, e, question.Expected));

    /// <summary>The first of what else is shown that contradicts evidence of another article, though both may be about something else than the best.</summary>
    public static Evidence? AmongShown(AnalyzedQuestion question, Evidence shown, IEnumerable<Evidence> others) =>
        others.FirstOrDefault(e => e.Article.Id != shown.Article.Id && IsAsSound(e, shown) && SpanAgreement.Conflict(shown, e, SpanAgreement.Expected(question, shown)));

    private static bool IsAsSound(Evidence evidence, Evidence best) =>
        evidence.Probability >= Contradicting * best.Probability
        && evidence.Sentence.Kind != SentenceKind.Comment
        && evidence.Features.Names >= best.Features.Names
        && evidence.Features.Coverage >= (SpanAgreement.CountTheSame(best, evidence) ? SameMatterAndUnit : SameMatter) * best.Features.Coverage;

    /// <summary>Other articles' evidence that gives the best one's value of the same matter: another speaker may stand beside it.</summary>
    private static IEnumerable<Evidence> Repeating(Evidence best, IReadOnlyList<Evidence> ranked) =>
        ranked.Where(e => e.Article.Id != best.Article.Id && e.Features.Names >= best.Features.Names
            && e.Features.Coverage >= SameMatter * best.Features.Coverage && SpanAgreement.GiveTheSame(e, best));

    /// <summary>
    /// In one article a second value is a disagreement only where somebody else gives it: "The union counted 300 drivers. The
    /// company put the number at 120." Both sentences must report, and the second must be about the same number; or it ends in a
    /// number that counts nothing by itself, and so what was counted before it: "Some 300 came. The company spoke of 120."
    /// </summary>
    private static IEnumerable<Evidence> Beside(Evidence best, IReadOnlyList<Evidence> ranked)
    {
        var reports = Reporting.Occurs(best.SentenceText);
        foreach (var sentence in best.Article.Sentences.Where(s => Math.Abs(s.Index - best.Sentence.Index) == 1 && s.Kind == SentenceKind.Body))
        {
            var text = best.Article.TextOf(sentence);
            if (!(Reporting.Occurs(text) || Gives.IsMatch(text)) || Quantities.Find(text) is not [.., var quantity]
                || !((reports && SameCount.IsMatch(text)) || IsElliptic(text, quantity, sentence.Index > best.Sentence.Index)))
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

    private static bool IsElliptic(string text, Quantity quantity, bool isBehind) =>
        isBehind && quantity.Unit is null && GivesOnly.IsMatch(text[..quantity.Range.Start])
        && text.AsSpan(quantity.Range.End).Trim().TrimEnd(".!\"”’'").IsEmpty;

    // A verb by which a number is given, up to the number: nothing between them says what is counted.
    [GeneratedRegex(@"\b(?:says?|said|puts?|sp(?:eak|eaks|oke) of|counts?|counted|gave|gives|found|forecasts?|expects?|expected|estimates?|estimated)\s+(?:(?:that|it|them|they|there|the (?:number|figure|total|toll|count)|is|are|was|were|at|to be|only|just|about|around|some|nearly|almost)\s+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex GivesOnly { get; }

    // Verbs by which a number in particular is given.
    [GeneratedRegex(@"\b(?:puts?|sp(?:eak|eaks|oke) of|counted|gave|gives|found|forecast)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gives { get; }

    // The number again, by a word that only refers to it.
    [GeneratedRegex(@"\b(?:the|its|their|that|a)\s+(?:\w+\s+)?(?:number|figure|total|toll|count|turnout|tally|estimate|sum|cost|bill|price)\b|\b(?:it|that|there)\s+(?:was|were|would be|is|are)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SameCount { get; }
}
