using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>Tells what a unit measures, so that metres are never taken for years.</summary>
public static class UnitKinds
{
    private static readonly FrozenDictionary<string, UnitKind> Kinds = new (UnitKind Kind, string Units)[]
    {
        (UnitKind.Time, "second minute hour day night week weekend fortnight month quarter year decade century season"),
        (UnitKind.Money, "usd eur gbp jpy inr cny dollar euro pound yen yuan rupee rouble ruble franc krona krone shekel rial cent penny"),
        (UnitKind.Length, "millimetre millimeter centimetre centimeter metre meter kilometre kilometer mile yard foot inch km cm mm"),
        (UnitKind.Area, "hectare acre"),
        (UnitKind.Mass, "gram kilogram kilo tonne ton ounce kg"),
        (UnitKind.Percent, "percent percentage"),
        (UnitKind.Physical, "watt kilowatt megawatt gigawatt volt hertz degree celsius fahrenheit byte kilobyte megabyte gigabyte terabyte litre liter barrel gallon mph kph knot decibel"),
    }
    .SelectMany(row => row.Units.Split(' ').Select(unit => (unit, row.Kind)))
    .SelectMany(pair => new[] { (Key: pair.unit, pair.Kind), (Key: Stemmer.Stem(pair.unit), pair.Kind) })
    .DistinctBy(pair => pair.Key)
    .ToFrozenDictionary(pair => pair.Key, pair => pair.Kind);

    /// <summary>The kind of a unit, as <see cref="Quantity.Unit"/> has it or as a word in lower case.</summary>
    public static UnitKind Of(string unit) =>
        Kinds.TryGetValue(unit, out var kind) || Kinds.TryGetValue(Stemmer.Stem(unit), out kind) ? kind : UnitKind.Things;
}
