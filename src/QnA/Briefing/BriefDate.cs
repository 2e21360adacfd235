namespace QnA.Briefing;

/// <summary>A date as an article prints it, and what is known of it.</summary>
/// <param name="Printed">The characters of the sentence.</param>
/// <param name="Year">The year, or null.</param>
/// <param name="Month">The month, 1 to 12, or null.</param>
/// <param name="Day">The day, 1 to 31, or null.</param>
public sealed record BriefDate(string Printed, int? Year, int? Month, int? Day)
{
    /// <summary>Whether parts that the sentence does not print were worked out from the article's day of publication.</summary>
    public bool Anchored { get; init; }
}
