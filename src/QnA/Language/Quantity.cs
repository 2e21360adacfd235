using QnA.Inference;

namespace QnA.Language;

/// <summary>A number and what it counts.</summary>
/// <param name="Range">From the number (or its currency sign) to the end of the unit.</param>
/// <param name="Value">The number; for "hundreds", "dozens" and the like their magnitude.</param>
/// <param name="Unit">Stem of the noun counted, "percent", a currency ("usd", "eur", "gbp", "jpy", "inr"), or null.</param>
/// <param name="Approximate">Whether the text hedges it ("about", "more than") or gives only a magnitude.</param>
public sealed record Quantity(TextRange Range, decimal Value, string? Unit, bool Approximate);
