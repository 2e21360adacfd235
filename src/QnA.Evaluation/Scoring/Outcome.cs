namespace QnA.Evaluation.Scoring;

/// <summary>Whether a question came out right as a whole, and if not, why.</summary>
/// <param name="Failures">Each a few words for a reader; empty when it is right.</param>
public sealed record Outcome(IReadOnlyList<string> Failures)
{
    /// <summary>Whether nothing failed.</summary>
    public bool Passed => Failures.Count == 0;
}
