using System.Text;
using System.Text.Json.Nodes;

namespace QnA.Web.Tests;

/// <summary>Makes bodies that are nearly right, the same ones for the same seed.</summary>
internal sealed class JsonMutations(int seed)
{
    private static readonly string[] Oddities =
    [
        "null", "true", "-1", "1e400", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[[[[[[[]]]]]]]]", "\"../../../../etc/passwd\"", "\"<script>alert(1)</script>\"",
        "9223372036854775808", "\"2024-13-45T99:99:99Z\"", "{\"type\":{\"type\":[null]}}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The document with one to three things wrong: a value of another kind, a member gone or double, bytes lost, added or turned.</summary>
    public byte[] Of(JsonObject document)
    {
        var changed = document.DeepClone().AsObject();
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            ChangeMember(changed);
        }

        var text = changed.ToJsonString();
        var bytes = Encoding.UTF8.GetBytes(_random.Next(4) == 0 ? text.Replace(":", $":{Oddity()},\"x\":", StringComparison.Ordinal) : text);
        return _random.Next(3) == 0 ? Damage(bytes) : bytes;
    }

    private void ChangeMember(JsonObject document)
    {
        var target = document;
        while (_random.Next(2) == 0 && target.Select(m => m.Value).OfType<JsonObject>().ToList() is { Count: > 0 } inner)
        {
            target = inner[_random.Next(inner.Count)];
        }

        if (target.Count == 0)
        {
            return;
        }

        var name = target.ElementAt(_random.Next(target.Count)).Key;
        switch (_random.Next(4))
        {
            case 0:
                target.Remove(name);
                break;
            case 1:
                target[name] = JsonValue.Create(new string((char)_random.Next(32, 0x3000), _random.Next(1, 5000)));
                break;
            default:
                target[name] = Parsed(Oddity());
                break;
        }
    }

    private byte[] Damage(byte[] bytes)
    {
        var damaged = bytes.ToList();
        for (var i = _random.Next(1, 5); i > 0 && damaged.Count > 0; i--)
        {
            var at = _random.Next(damaged.Count);
            switch (_random.Next(4))
            {
                case 0:
                    damaged.RemoveAt(at);
                    break;
                case 1:
                    damaged.Insert(at, (byte)_random.Next(256));
                    break;
                case 2:
                    damaged[at] = (byte)_random.Next(256);
                    break;
                default:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
            }
        }

        return [.. damaged];
    }

    private string Oddity() => Oddities[_random.Next(Oddities.Length)];

    private static JsonNode? Parsed(string json) => json is "1e400" or "\"\\ud800\"" ? JsonValue.Create(json) : JsonNode.Parse(json);
}
