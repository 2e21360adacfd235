using System.Globalization;

namespace QnA.Evaluation.Reports;

/// <summary>Figures as a reader sees them; the space before a unit does not break.</summary>
internal static class FigureText
{
    /// <summary>The figure with its unit.</summary>
    public static string Of(double value, FigureForm form) => form switch
    {
        FigureForm.Share => string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0}\u00A0%"),
        FigureForm.Number => value.ToString("0.000", CultureInfo.InvariantCulture),
        FigureForm.Whole => value.ToString("#,0", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:#,0}\u00A0ms"),
    };

    /// <summary>A difference with its sign; null when it rounds to nothing.</summary>
    public static string? Difference(double from, double to, FigureForm form)
    {
        var text = form switch
        {
            FigureForm.Share => string.Create(CultureInfo.InvariantCulture, $"{100 * (to - from):+0.0;−0.0;0}\u00A0points"),
            FigureForm.Number => (to - from).ToString("+0.000;−0.000;0", CultureInfo.InvariantCulture),
            FigureForm.Whole => (to - from).ToString("+#,0;−#,0;0", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{to - from:+#,0;−#,0;0}\u00A0ms"),
        };
        return text.Any(c => c is >= '1' and <= '9') ? text : null;
    }

    /// <summary>A whole number with separators.</summary>
    public static string Count(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number and the noun that it counts, in the singular or with an s.</summary>
    public static string Count(int value, string noun) => $"{Count(value)} {noun}{(value == 1 ? "" : "s")}";

    /// <summary>A day and a time of day in UTC.</summary>
    public static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
