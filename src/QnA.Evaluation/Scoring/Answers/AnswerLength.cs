using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>How long answers are.</summary>
public static class AnswerLength
{
    /// <summary>Words, marks left out; null for what is no answer.</summary>
    public static double? Words(AnswerRecord record) => record.Answered
        ? record.Answer!.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit) && w[0] != '[') // answered, so there is one
        : null;
}
