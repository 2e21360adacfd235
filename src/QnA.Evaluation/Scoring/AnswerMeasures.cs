using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring.Answers;
using static QnA.Evaluation.Scoring.MeasureFactory;

namespace QnA.Evaluation.Scoring;

/// <summary>What is measured of answers. <c>eval/README.md</c> and each function say how it is defined.</summary>
public static class AnswerMeasures
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Proportion<AnswerRecord>("passed", "Questions that come out right as a whole", r => AnswerOutcome.Of(r).Passed ? 1 : 0),
        Ratio<AnswerRecord>("quoteExactness", "Quotes that are exact", QuoteExactness.Of),
        Ratio<AnswerRecord>("danglingRate", "Marks and citations that dangle", DanglingRate.Of) with { HigherIsBetter = false },
        Mean<AnswerRecord>("nuggetRecall", "Nugget recall (strict)", NuggetRecall.Of),
        Mean<AnswerRecord>("followUpAccuracy", "Follow-up accuracy", FollowUpAccuracy.Of),
        Proportion<AnswerRecord>("carryOver", "Follow-ups that carry over what they should", CarryOver.Of),
        Mean<AnswerRecord>("citedFilePrecision", "Cited files that are right", CitedFiles.Precision),
        Mean<AnswerRecord>("citedFileRecall", "Right files that are cited", CitedFiles.Recall),
        Mean<AnswerRecord>("spanOverlap", "Overlap of cited and labelled characters", EvidenceOverlap.Of),
        Mean<AnswerRecord>("citationRecall", "Citation recall (ALCE)", CitationSupport.Recall) with { IsJudged = true },
        Mean<AnswerRecord>("citationPrecision", "Citation precision (ALCE)", CitationSupport.Precision) with { IsJudged = true },
        Sums<AnswerRecord>("refusalPrecision", "Refusals that are right", Refusing.Decision, Refusing.Precision),
        Sums<AnswerRecord>("refusalRecall", "Refused of what is to be refused", Refusing.Decision, Refusing.Recall),
        Sums<AnswerRecord>("refusalF1", "F1 of refusing", Refusing.Decision, Refusing.F1),
        Proportion<AnswerRecord>("falseAnswers", "False answers", FalseDecisions.Answer) with { HigherIsBetter = false },
        Proportion<AnswerRecord>("falseRefusals", "False refusals", FalseDecisions.Refusal) with { HigherIsBetter = false },
        Proportion<AnswerRecord>("conflictRecall", "Disagreements with every side shown", ConflictRecall.Shown),
        Proportion<AnswerRecord>("conflictsNamed", "... and named as a disagreement", ConflictRecall.Named),
        Proportion<AnswerRecord>("contradictionRecall", "False premises shown to be contradicted", ContradictionRecall.Of),
        Proportion<AnswerRecord>("partialRecall", "Half-answered questions that say so", PartialRecall.Of),
        Proportion<AnswerRecord>("exactMatch", "Exact match (SQuAD)", ShortAnswerScores.Exact),
        Mean<AnswerRecord>("tokenF1", "Token F1 (SQuAD)", ShortAnswerScores.F1),
        Mean<AnswerRecord>("tokenF1Answerable", "Token F1 of questions with an answer", ShortAnswerScores.F1OfAnswerable),
        Proportion<AnswerRecord>("anyEvidence@1", "Some evidence in the first passage", r => EvidenceRetrieval.Any(r, 1)),
        Proportion<AnswerRecord>("anyEvidence@5", "Some evidence in the first 5 passages", r => EvidenceRetrieval.Any(r, 5)),
        Mean<AnswerRecord>("evidenceRecall@10", "Evidence in the first 10 passages", r => EvidenceRetrieval.Share(r, 10)),
        Proportion<AnswerRecord>("allEvidence@10", "All evidence in the first 10 passages", r => EvidenceRetrieval.All(r, 10)),
        Mean<AnswerRecord>("evidenceMrr@10", "MRR@10 of evidence", r => EvidenceRetrieval.ReciprocalRank(r, 10)),
        Quantile<AnswerRecord>("medianWords", "Words in an answer, median", 0.5, AnswerLength.Words) with { HigherIsBetter = null, Digits = 0 },
        Quantile<AnswerRecord>("latencyP50", "Milliseconds, p50", 0.5, Latency) with { HigherIsBetter = false, Digits = 0, IsTime = true },
        Quantile<AnswerRecord>("latencyP95", "Milliseconds, p95", 0.95, Latency) with { HigherIsBetter = false, Digits = 0, IsTime = true },
    ];

    private static double? Latency(AnswerRecord record) => record.Answer is null || record.IsSmalltalk ? null : record.Milliseconds;
}
