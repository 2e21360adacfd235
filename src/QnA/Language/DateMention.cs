using QnA.Inference;

namespace QnA.Language;

/// <summary>A date, or a part of one, named in a text; what the text does not say is null.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Year">1000 to 2199.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31, valid in the month.</param>
public sealed record DateMention(TextRange Range, int? Year, int? Month, int? Day)
{
    /// <summary>The English name of the weekday in lower case, when the text names one.</summary>
    public string? Weekday { get; init; }
}
