using System.Text.Json;

namespace QnA.Web.Tests.Api;

/// <summary>Holds JSON against the parts of JSON Schema that the document uses: references, types, members, items, enumerations.</summary>
internal static class SchemaCheck
{
    /// <summary>What is not as the schema says, each with its place.</summary>
    public static IReadOnlyList<string> Faults(JsonElement value, JsonElement schema, JsonElement document, string at) => [.. Find(value, schema, document, at)];

    private static IEnumerable<string> Find(JsonElement value, JsonElement schema, JsonElement document, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            return Find(value, document.GetProperty("components").GetProperty("schemas").GetProperty(name), document, at);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().Any(c => !Find(value, c, document, at).Any()) ? [] : [$"{at} is none of its choices"];
        }

        return [.. Types(value, schema, at), .. Members(value, schema, document, at), .. Items(value, schema, document, at)];
    }

    private static IEnumerable<string> Types(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("type", out var type))
        {
            var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()).ToList() : [type.GetString()];
            var isOne = value.ValueKind switch
            {
                JsonValueKind.Object => types.Contains("object"),
                JsonValueKind.Array => types.Contains("array"),
                JsonValueKind.String => types.Contains("string"),
                JsonValueKind.Number => types.Contains("number") || (types.Contains("integer") && value.TryGetInt64(out _)),
                JsonValueKind.Null => types.Contains("null"),
                _ => types.Contains("boolean"),
            };
            if (!isOne)
            {
                yield return $"{at} is {value.ValueKind}, not {string.Join(" or ", types)}";
            }
        }

        if (schema.TryGetProperty("enum", out var values) && !values.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)))
        {
            yield return $"{at} is {value}, none of {values}";
        }
    }

    private static IEnumerable<string> Members(JsonElement value, JsonElement schema, JsonElement document, string at)
    {
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
        {
            yield break;
        }

        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(r => r.GetString()!).Where(n => !value.TryGetProperty(n, out _)))
            {
                yield return $"{at} lacks {name}";
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(member.Name, out var property))
            {
                yield return $"{at}.{member.Name} is not in the schema";
                continue;
            }

            foreach (var fault in Find(member.Value, property, document, $"{at}.{member.Name}"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Items(JsonElement value, JsonElement schema, JsonElement document, string at) =>
        value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items)
            ? value.EnumerateArray().SelectMany((item, i) => Find(item, items, document, $"{at}[{i}]"))
            : [];
}
