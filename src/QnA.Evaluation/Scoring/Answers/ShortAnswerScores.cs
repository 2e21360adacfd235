using QnA.Evaluation.Metrics;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>SQuAD's scores of the first short answer, where a data set has short answers; a refusal is the empty answer.</summary>
public static class ShortAnswerScores
{
    /// <summary><see cref="ExactMatch"/>; null where the set has no short answers.</summary>
    public static double? Exact(AnswerRecord record) => Score(record, ExactMatch.Score);

    /// <summary><see cref="TokenF1"/>; null where the set has no short answers.</summary>
    public static double? F1(AnswerRecord record) => Score(record, TokenF1.Score);

    /// <summary><see cref="TokenF1"/> of the questions that have an answer.</summary>
    public static double? F1OfAnswerable(AnswerRecord record) => record.Labels.Answerable ? F1(record) : null;

    // A question that failed is wrong, whatever would have been right; it has refused nothing.
    private static double? Score(AnswerRecord record, Func<string, IReadOnlyList<string>, double> score) =>
        record.Labels.Answers is not { } golds ? null
        : record.Error is not null || record.LabelProblems.Count > 0 || !(record.Answered || record.Declined) ? 0
        : score(Prediction(record), golds);

    // Without a span that answers, the sentence that is shown first has to do.
    private static string Prediction(AnswerRecord record) => !record.Answered ? ""
        : record.Answer!.ShortAnswers.Count > 0 ? record.Answer.ShortAnswers[0].Text
        : record.Answer.Sentences.Count > 0 ? record.Answer.Sentences[0].Text
        : "";
}
