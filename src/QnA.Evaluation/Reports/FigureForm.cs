namespace QnA.Evaluation.Reports;

/// <summary>How a figure is written.</summary>
public enum FigureForm
{
    /// <summary>0 to 1, as per cent.</summary>
    Share,

    /// <summary>0 to 1 or beyond, with three decimals.</summary>
    Number,

    /// <summary>A number without decimals.</summary>
    Whole,

    /// <summary>A time in milliseconds.</summary>
    Milliseconds,
}
