using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>Brings amounts in different units of one dimension to a common one, so that 14.2 km and 14,200 metres are seen to be one value.</summary>
public static class Measures
{
    /// <summary>What a conversion may lose to rounding: "nine miles" and "14.5 km" are one length.</summary>
    private const decimal Rounding = 0.02m;

    /// <summary>
    /// An amount that is only about right contradicts none within a factor of two, better no disagreement than one about rounding;
    /// but "some 3,100" is right to the hundred.
    /// </summary>
    private const decimal Vagueness = 0.5m;

    private const decimal Order = 10;

    /// <summary>
    /// Factors to metre, gram and minute: the SI, and the international yard and pound agreement of 1959. Months and years
    /// have no fixed length in days; they make a dimension of their own.
    /// </summary>
    private static readonly FrozenDictionary<string, (string Base, decimal Factor)> Units = new (string Name, string Base, decimal Factor)[]
    {
        ("millimeter", "meter", 0.001m), ("centimeter", "meter", 0.01m), ("meter", "meter", 1), ("kilometer", "meter", 1000),
        ("mile", "meter", 1609.344m), ("yard", "meter", 0.9144m), ("foot", "meter", 0.3048m), ("inch", "meter", 0.0254m),
        ("gram", "gram", 1), ("kilogram", "gram", 1000), ("tonne", "gram", 1e6m), ("ounce", "gram", 28.349523125m),
        ("minute", "minute", 1), ("hour", "minute", 60), ("day", "minute", 1440), ("week", "minute", 10080),
        ("month", "month", 1), ("year", "month", 12), ("decade", "month", 120), ("century", "month", 1200),
        ("kilowatt", "watt", 1e3m), ("megawatt", "watt", 1e6m), ("gigawatt", "watt", 1e9m),
        ("hectare", "hectare", 1), ("acre", "hectare", 0.40468564224m),
    }.Select(u => (Key: Stemmer.Stem(u.Name), u.Base, u.Factor)).DistinctBy(u => u.Key).ToFrozenDictionary(u => u.Key, u => (u.Base, u.Factor));

    /// <summary>Whether two quantities measure the same dimension, or one of them does not say what it counts.</summary>
    public static bool AreComparable(Quantity a, Quantity b) =>
        a.Unit is null || b.Unit is null || a.Unit == b.Unit || (Of(a).Base is { } x && x == Of(b).Base);

    /// <summary>
    /// Whether two comparable quantities are one value as far as their wording says: equal, or equal but for rounding when a
    /// unit was converted, or near each other when one of them is only about right.
    /// </summary>
    public static bool Agree(Quantity a, Quantity b)
    {
        var (x, y, isConverted) = InOneUnit(a, b);
        var greater = Math.Max(Math.Abs(x), Math.Abs(y));
        var allowed = isConverted ? Rounding * greater : 0;
        if (a.Approximate || b.Approximate)
        {
            allowed = isConverted ? Vagueness * greater : Math.Min(Vagueness * greater, Fineness(a) + Fineness(b));
        }

        return Math.Abs(x - y) <= allowed;
    }

    /// <summary>What an amount that is only about right leaves open: one of its last digit that is no zero. 0 for one that is exact.</summary>
    private static decimal Fineness(Quantity quantity)
    {
        var (value, fineness) = (Math.Abs(quantity.Value), 1m);
        while (value != decimal.Truncate(value))
        {
            (value, fineness) = (value * 10, fineness / 10);
        }

        while (value > 0 && value % 10 == 0)
        {
            (value, fineness) = (value / 10, fineness * 10);
        }

        return quantity.Approximate ? fineness : 0;
    }

    /// <summary>Whether the greater of two comparable quantities is at most ten times the other. A zero is of no order.</summary>
    public static bool AreOfOneOrder(Quantity a, Quantity b)
    {
        var (x, y, _) = InOneUnit(a, b);
        return x > 0 && y > 0 && Math.Max(x, y) <= Order * Math.Min(x, y);
    }

    private static (decimal X, decimal Y, bool IsConverted) InOneUnit(Quantity a, Quantity b)
    {
        var isConverted = a.Unit is not null && b.Unit is not null && a.Unit != b.Unit;
        return isConverted ? (a.Value * Of(a).Factor, b.Value * Of(b).Factor, true) : (a.Value, b.Value, false);
    }

    private static (string? Base, decimal Factor) Of(Quantity quantity) =>
        quantity.Unit is { } unit && Units.TryGetValue(unit, out var found) ? found : (null, 1);
}
