namespace QnA.Evaluation.Reports.Plots;

/// <summary>A scale from values to coordinates of the drawing.</summary>
/// <param name="From">Value at <paramref name="Start"/>.</param>
/// <param name="To">Value at <paramref name="End"/>, another one.</param>
/// <param name="Start">Coordinate of the first value.</param>
/// <param name="End">Coordinate of the last value.</param>
internal readonly record struct Axis(double From, double To, double Start, double End)
{
    /// <summary>The coordinate of a value; values outside are put at the nearer end.</summary>
    public double At(double value) => Start + ((End - Start) * Math.Clamp((value - From) / (To - From), 0, 1));
}

/// <summary>A mark on an axis.</summary>
/// <param name="At">Its coordinate.</param>
/// <param name="Label">What stands beside it.</param>
internal sealed record Tick(double At, string Label);
