using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Reports;

/// <summary>A measure as the page shows it.</summary>
public sealed record ReportScore
{
    /// <summary>The figure.</summary>
    public required Score Score { get; init; }

    /// <summary>What it is called, for a reader.</summary>
    public required string Title { get; init; }

    /// <summary>How the figure is written.</summary>
    public FigureForm Form { get; init; }

    /// <summary>Whether more is better; null where it is neither.</summary>
    public bool? HigherIsBetter { get; init; } = true;

    /// <summary>Whether it is one of the figures at the top; all of them are in the table.</summary>
    public bool Headline { get; init; }

    /// <summary>What has to be known to read it: how often the judge that it rests on is right, for one.</summary>
    public string? Note { get; init; }
}
