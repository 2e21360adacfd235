using QnA.Answering;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>What measures ask of a record.</summary>
public static class AnswerRecordFacts
{
    extension(AnswerRecord record)
    {
        /// <summary>Whether a short reply without citations is right.</summary>
        public bool IsSmalltalk => record.Labels.Kind == LabelledQuestion.Smalltalk;

        /// <summary>Whether the articles answer it.</summary>
        public bool IsAnswerable => record.Labels.Answerable && !record.IsSmalltalk;

        /// <summary>Whether the bot declined: refused, or said that the question is none. A failure is neither answer nor refusal.</summary>
        public bool Declined => record.Rejection is not null || record.Answer?.Status == AnswerStatus.Refused;

        /// <summary>Whether it was answered, wholly or in part.</summary>
        public bool Answered => record.Answer?.Status is AnswerStatus.Answered or AnswerStatus.Partial;

        /// <summary>Whether a citation overlaps a passage that contradicts a question's premise.</summary>
        public bool ShowsContradiction => record.Answer is { } answer && record.Contradiction.Any(p =>
            answer.Citations.Any(c => c.File == p.File && c.Start < p.End && p.Start < c.End));

        /// <summary>Whether something was answered that the articles do not say. Showing what contradicts the premise is no false answer.</summary>
        public bool IsFalseAnswer => !record.Labels.Answerable && record.Answered && !record.ShowsContradiction;

        /// <summary>Whether the articles answer and the bot declined.</summary>
        public bool IsFalseRefusal => record.IsAnswerable && record.Declined;

        /// <summary>The vital facts.</summary>
        public IEnumerable<Nugget> VitalNuggets => record.Labels.Nuggets.Where(n => n.Vital);

        /// <summary>Files that hold a nugget, evidence or a side of the disagreement.</summary>
        public IReadOnlySet<string> LabelledFiles => record.Labels.Nuggets.SelectMany(n => n.Files)
            .Concat(record.Labels.Evidence.Select(e => e.File))
            .Concat(record.Labels.Conflict?.Sides.SelectMany(s => s.Files) ?? [])
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the answer states a fact and cites it to a file that holds it.</summary>
    public static bool States(this Answer answer, Nugget nugget) => Statements.States(answer, nugget.Patterns, nugget.Files);

    /// <summary>Whether the answer shows a version of a disagreement, cited.</summary>
    public static bool Shows(this Answer answer, ConflictSide side) => Statements.States(answer, side.Patterns, side.Files);
}
