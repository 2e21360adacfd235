using QnA.Evaluation.Metrics;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>ALCE's citation recall and precision (<see cref="AlceCitations"/>) of an answer, by the verdicts in its record.</summary>
public static class CitationSupport
{
    /// <summary>0 to 1; null for an answer without sentences.</summary>
    public static double? Recall(AnswerRecord record) => Score(record)?.Recall;

    /// <summary>0 to 1; null for an answer without a citation to judge.</summary>
    public static double? Precision(AnswerRecord record) => Score(record)?.Precision;

    private static CitationScore? Score(AnswerRecord record)
    {
        if (!record.Answered)
        {
            return null;
        }

        var resolvable = record.Citations.Where(c => c.Resolves).Select(c => c.Number).ToHashSet();
        return AlceCitations.Score([.. record.Answer!.Sentences.Select(s => s.Citations)], resolvable, Supports); // answered, so there is one

        bool Supports(int sentence, IReadOnlyCollection<int> citations) =>
            record.Support.Any(v => v.Sentence == sentence && v.Supported && v.Citations.SequenceEqual(citations));
    }
}
