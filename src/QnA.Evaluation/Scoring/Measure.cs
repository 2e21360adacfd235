namespace QnA.Evaluation.Scoring;

/// <summary>
/// A figure over the records of a run. Each record that it concerns contributes a few numbers, and the figure is a function of
/// all contributions, so that intervals and paired tests need to know nothing more about it.
/// </summary>
public sealed record Measure
{
    /// <summary>Its name in files and options.</summary>
    public required string Name { get; init; }

    /// <summary>Its name for readers.</summary>
    public required string Title { get; init; }

    /// <summary>What a record contributes; null when the measure does not concern it.</summary>
    public required Func<Runs.EvaluationRecord, double[]?> Contribution { get; init; }

    /// <summary>The figure of one or more contributions.</summary>
    public required Func<IReadOnlyList<double[]>, double> Aggregate { get; init; }

    /// <summary>Whether every contribution is 0 or 1 and the figure their mean: a proportion.</summary>
    public bool IsProportion { get; init; }

    /// <summary>Whether more is better; null where it is neither.</summary>
    public bool? HigherIsBetter { get; init; } = true;

    /// <summary>Digits after the point for readers.</summary>
    public int Digits { get; init; } = 3;

    /// <summary>Whether it is a time, which another machine does not share.</summary>
    public bool IsTime { get; init; }

    /// <summary>Whether it rests on a judge's verdicts, and therefore never gates.</summary>
    public bool IsJudged { get; init; }
}
