using System.Text.Json;

namespace QnA.Evaluation.Judges;

/// <summary>Understands a language model's verdict: <c>{"verdict": "partly"}</c>, or the bare word.</summary>
internal static class VerdictText
{
    /// <summary>The verdict of a reply, or null when it states none, or more than one.</summary>
    public static Verdict? Parse(string reply)
    {
        var (open, close) = (reply.IndexOf('{'), reply.LastIndexOf('}'));
        return open < 0 ? FromWords(reply)
            : close > open ? FromWords(VerdictIn(reply[open..(close + 1)]))
            : null;
    }

    private static string VerdictIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.TryGetProperty("verdict", out var verdict) && verdict.ValueKind == JsonValueKind.String
                ? verdict.GetString()! // it is a string
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    /// <summary>The whole text must be a verdict: a sentence about one could mean anything.</summary>
    private static Verdict? FromWords(string text)
    {
        var letters = new string([.. text.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' ')]);
        return string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            "supported" or "fully supported" => Verdict.Supported,
            "partly" or "partly supported" or "partial" or "partially" or "partially supported" => Verdict.Partly,
            "not supported" or "unsupported" => Verdict.NotSupported,
            _ => null,
        };
    }
}
