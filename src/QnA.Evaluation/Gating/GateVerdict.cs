namespace QnA.Evaluation.Gating;

/// <summary>What the gate found.</summary>
/// <param name="Reasons">Why the build must fail, each a sentence; none when it need not.</param>
/// <param name="NewlyFailing">Every item that passed and no longer does, with the reasons, whether or not the build fails for it.</param>
/// <param name="NewlyPassing">Items that did not pass and now do.</param>
/// <param name="Notes">What a reader should know besides.</param>
public sealed record GateVerdict(
    IReadOnlyList<string> Reasons,
    IReadOnlyList<(string Id, IReadOnlyList<string> Failures)> NewlyFailing,
    IReadOnlyList<string> NewlyPassing,
    IReadOnlyList<string> Notes)
{
    /// <summary>Whether the build may go on.</summary>
    public bool Passed => Reasons.Count == 0;

    /// <summary>Both verdicts: the build may go on when it may for each.</summary>
    public GateVerdict And(GateVerdict other) => new(
        [.. Reasons, .. other.Reasons], [.. NewlyFailing, .. other.NewlyFailing], [.. NewlyPassing, .. other.NewlyPassing], [.. Notes, .. other.Notes]);
}
