using System.Globalization;
using System.Text;
using System.Text.Json;
using QnA.Answering;

namespace QnA.Receipts.Signing;

/// <summary>
/// The one way to write a JSON value down as bytes, RFC 8785 (JSON Canonicalization Scheme): no white space, members in the order
/// of their names' UTF-16 code units, numbers as ECMAScript prints them, nothing escaped that need not be.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The value in UTF-8.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="without">Name of a member of the value itself that is left out.</param>
    /// <exception cref="JsonException">The value has no canonical form: a member twice, half a character, a number beyond a double.</exception>
    public static byte[] Of(JsonElement value, string? without = null)
    {
        var text = new StringBuilder();
        Append(text, value, without);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, JsonElement value, string? without = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(text, value, without);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                var isFirst = true;
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(isFirst ? "" : ",");
                    isFirst = false;
                    Append(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                AppendString(text, Decoded(value.GetString));
                break;
            case JsonValueKind.Number:
                text.Append(CanonicalNumber.Of(value.GetDouble()));
                break;
            default:
                text.Append(value.GetRawText()); // true, false and null have one form each
                break;
        }
    }

    private static void AppendObject(StringBuilder text, JsonElement value, string? without)
    {
        var members = value.EnumerateObject().Select(m => (Name: Decoded(() => m.Name), m.Value)).OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
        if (members.Zip(members.Skip(1)).FirstOrDefault(pair => pair.First.Name == pair.Second.Name).First.Name is { } twice)
        {
            throw new JsonException($"the member \"{JsonFaults.Shown(twice)}\" is there twice.");
        }

        text.Append('{');
        var isFirst = true;
        foreach (var (name, content) in members.Where(m => m.Name != without))
        {
            text.Append(isFirst ? "" : ",");
            isFirst = false;
            AppendString(text, name);
            text.Append(':');
            Append(text, content);
        }

        text.Append('}');
    }

    private static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static string Decoded(Func<string?> read)
    {
        try
        {
            return read()!; // a name or a text, never null
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("it holds half a character: a surrogate without the other one.", exception);
        }
    }
}
