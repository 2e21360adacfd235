using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Gating;

/// <summary>One measure in two runs, over the items that both have it for.</summary>
public sealed record MeasureComparison
{
    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Its value in the first run.</summary>
    public required double First { get; init; }

    /// <summary>Its value in the second run.</summary>
    public required double Second { get; init; }

    /// <summary>Items compared.</summary>
    public required int Pairs { get; init; }

    /// <summary>Lower end of the 95 % interval of the difference.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 % interval of the difference.</summary>
    public required double High { get; init; }

    /// <summary>Probability of a difference at least this large if there were none.</summary>
    public required double PValue { get; init; }

    /// <summary>The paired test that gave it.</summary>
    public required string Test { get; init; }

    /// <summary>Second minus first.</summary>
    public double Difference => Second - First;
}
