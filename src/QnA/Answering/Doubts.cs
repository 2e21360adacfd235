using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>What the calibrated probability does not know, because its public training data has too few cases of it.</summary>
internal static class Doubts
{
    /// <summary>
    /// Share of its probability that a span of another kind than the one asked for keeps. A length is no answer to "how many",
    /// a weekday none to "at what time". Of 376 such spans in the calibration's part of SQuAD none was the answer, of 484 in
    /// the tuning part of eval/ one: too few for a logistic model to learn its weight, and reason enough for a rule.
    /// </summary>
    private const double WrongKind = 0.02;

    /// <summary>Share that is kept when the role asked for stands with another name.</summary>
    private const double WrongRole = 0.1;

    /// <summary>Share that is kept when what is asked for does not happen in the sentence.</summary>
    private const double WrongPredicate = 0.1;

    /// <summary>Share that is kept by what the article itself withdraws.</summary>
    private const double Withdrawn = 0.02;

    /// <summary>The evidence with its probability lowered where there is reason to.</summary>
    public static Evidence Weigh(Evidence evidence, AnalyzedQuestion question, AnsweringOptions options)
    {
        var kept = 1.0;
        if (options.Has(AnsweringRules.SpanType) && evidence.Features.TypeMatch < 0)
        {
            kept *= WrongKind;
        }

        if (options.Has(AnsweringRules.Role) && RoleHolder.IsMissing(question.Text, evidence.SentenceText))
        {
            kept *= WrongRole;
        }

        if (options.Has(AnsweringRules.Predicates) && IsPredicateMissing(evidence, question))
        {
            kept *= WrongPredicate;
        }

        if (options.Has(AnsweringRules.Corrections) && Corrections.Withdraws(evidence.SentenceText) && !Corrections.AreAskedFor(question.Text))
        {
            kept *= Withdrawn;
        }

        return kept < 1 ? evidence with { Probability = evidence.Probability * kept } : evidence;
    }

    private static bool IsPredicateMissing(Evidence evidence, AnalyzedQuestion question)
    {
        var before = SentenceContext.LeantOn(evidence.Article, evidence.Sentence);
        var said = $"{(before is null ? "" : evidence.Article.TextOf(before))} {evidence.SentenceText}";
        return Predicates.AreMissing(question.Terms.Where(t => t.Kind == TermKind.Word).Select(t => t.Key), said);
    }
}
