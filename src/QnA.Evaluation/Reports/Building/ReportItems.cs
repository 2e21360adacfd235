using QnA.Answering;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;
using QnA.Evaluation.Scoring;
using QnA.Evaluation.Scoring.Answers;

namespace QnA.Evaluation.Reports.Building;

/// <summary>From records to items with their outcome.</summary>
internal static class ReportItems
{
    public static ReportItem Of(EvaluationRecord record)
    {
        var outcome = Outcomes.Of(record);
        return new ReportItem
        {
            Record = record,
            Outcome = outcome,
            Tags = [.. (outcome?.Failures ?? []).Select(TagOf).Distinct()],
            Nuggets = record is AnswerRecord { Answer: { } answer } asked
                ? asked.Labels.Nuggets.DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => Find(n, answer), StringComparer.Ordinal)
                : new Dictionary<string, NuggetFinding>(),
        };
    }

    // What a reason has in common with others of its sort: without numbers, ids and messages.
    private static string TagOf(string failure) => failure switch
    {
        _ when failure.StartsWith("lacks ", StringComparison.Ordinal) => "lacks a fact",
        _ when failure.StartsWith("labels:", StringComparison.Ordinal) => "wrong labels",
        _ when failure.StartsWith("error:", StringComparison.Ordinal) => "error",
        _ when failure.StartsWith("citation ", StringComparison.Ordinal) || failure.StartsWith("mark ", StringComparison.Ordinal) => "citation dangles",
        _ when failure.StartsWith("quote ", StringComparison.Ordinal) => "quote not exact",
        _ => failure,
    };

    private static NuggetFinding Find(Nugget nugget, Answer answer) =>
        answer.States(nugget) ? NuggetFinding.Found
        : nugget.Patterns.Any(p => LabelPattern.TryCompile(p, out var regex, out _) && LabelPattern.IsMatch(regex, answer.Text)) ? NuggetFinding.Stated
        : NuggetFinding.Missed;
}
