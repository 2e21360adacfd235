using System.Globalization;
using System.Text.Json;

namespace QnA.Receipts.Signing;

/// <summary>A double as ECMAScript prints it (ECMA-262, Number::toString), which is what RFC 8785 asks for.</summary>
internal static class CanonicalNumber
{
    /// <summary>The shortest digits that read back as the same double, with an exponent from 1e21 and below 1e-6.</summary>
    /// <exception cref="JsonException">The number is none: infinite, because it was beyond a double.</exception>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new JsonException("it holds a number that is too large.");
        }

        if (value == 0)
        {
            return "0"; // the negative one too
        }

        var (digits, point) = Shortest(Math.Abs(value));
        var unsigned = point is > 0 and <= 21
            ? digits.Length <= point ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}"
            : point is > -6 and <= 0 ? $"0.{new string('0', -point)}{digits}"
            : WithExponent(digits, point - 1);
        return value < 0 ? "-" + unsigned : unsigned;
    }

    private static string WithExponent(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }

    /// <summary>The significant digits, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? at : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var significant = digits.TrimStart('0');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return (significant.TrimEnd('0'), point - (digits.Length - significant.Length) + exponent);
    }
}
