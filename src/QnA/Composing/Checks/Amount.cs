using QnA.Inference;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A number of a text: a quantity, an ordinal, or digits that neither finder takes for one (a time of day, a score).</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">What it counts, as in <see cref="Quantity.Unit"/>; null when the text does not say.</param>
/// <param name="IsApproximate">Whether the text hedges it.</param>
/// <param name="IsOrdinal">Whether it numbers rather than counts.</param>
internal sealed record Amount(TextRange Range, decimal Value, string? Unit, bool IsApproximate, bool IsOrdinal)
{
    /// <summary>What "about" allows of the number before rounding.</summary>
    private const decimal Rounding = 0.05m;

    /// <summary>All numbers of a text in order, dates left out.</summary>
    public static IReadOnlyList<Amount> In(ParsedText text)
    {
        var ordinals = Ordinals.Find(text.Text);
        var taken = text.Quantities.Select(q => q.Range).Concat(text.Dates.Select(d => d.Range)).ToList();
        var amounts = text.Quantities.Select(q => new Amount(q.Range, q.Value, q.Unit, q.Approximate, IsOrdinal: false))
            .Concat(ordinals.Where(o => !taken.Exists(r => r.Overlaps(o.Range))).Select(o => new Amount(o.Range, o.Value, o.Unit, false, IsOrdinal: true)))
            .ToList();
        var loose = text.Terms.Where(t => t.Kind == TermKind.Number && !amounts.Exists(a => a.Range.Overlaps(t.Range)) && !taken.Exists(r => r.Overlaps(t.Range)));
        return [.. amounts.Concat(loose.Select(t => new Amount(t.Range, decimal.Parse(t.Key, System.Globalization.CultureInfo.InvariantCulture), null, false, IsOrdinal: false))).OrderBy(a => a.Range.Start)];
    }

    /// <summary>Whether the other is this value as far as the wording says, counting things of a kind that can be the same.</summary>
    public bool Agrees(Amount other)
    {
        if (IsOrdinal || other.IsOrdinal)
        {
            return Value == other.Value;
        }

        if (!CanCountTheSame(other))
        {
            return false;
        }

        var (x, y) = (AsQuantity(), other.AsQuantity());
        return Value == other.Value
            || Measures.Agree(x with { Approximate = false }, y with { Approximate = false })
            || (IsApproximate && Math.Abs(Value - other.Value) <= Rounding * Math.Max(Value, other.Value) && Unit == other.Unit);
    }

    private bool CanCountTheSame(Amount other)
    {
        if (Unit is null || other.Unit is null || Unit == other.Unit)
        {
            return true;
        }

        var (mine, its) = (UnitKinds.Of(Unit), UnitKinds.Of(other.Unit));
        return mine == its && (mine is UnitKind.Things || Value != other.Value || Measures.AreComparable(AsQuantity(), other.AsQuantity()) || mine is UnitKind.Money);
    }

    private Quantity AsQuantity() => new(Range, Value, Unit, IsApproximate);
}
