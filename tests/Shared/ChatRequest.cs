using System.Text.Json.Nodes;

namespace QnA.Testing;

/// <summary>A request that a <see cref="ChatServer"/> was sent.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Path">With query.</param>
/// <param name="Headers">By name, in any case.</param>
/// <param name="Body">Empty when there was none.</param>
internal sealed record ChatRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonObject Body)
{
    /// <summary>Whether it is of Anthropic's protocol rather than of OpenAI's.</summary>
    public bool IsAnthropic => Path.Contains("/messages", StringComparison.Ordinal);

    /// <summary>Whether the reply is wanted as a stream of events.</summary>
    public bool WantsStream => (bool?)Body["stream"] ?? false;

    /// <summary>The instructions; empty for none.</summary>
    public string SystemText => IsAnthropic ? TextOf(Body["system"]) : Messages.FirstOrDefault(m => m.Role == "system").Text ?? "";

    /// <summary>The text of the last message: what is asked.</summary>
    public string LastText => Messages is [.., var last] ? last.Text : "";

    /// <summary>Role and text of each message, in order.</summary>
    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. (Body["messages"]?.AsArray() ?? []).Select(m => ((string?)m!["role"] ?? "", TextOf(m["content"])))]; // an array of objects

    /// <summary>The mark, <c>[3]</c>, of the last numbered sentence that has this text; null when none has.</summary>
    public string? MarkOf(string text) =>
        LastText.Split('\n').LastOrDefault(line => line.StartsWith('[') && line.Contains(text, StringComparison.Ordinal)) is { } line
            ? line[..(line.IndexOf(']', StringComparison.Ordinal) + 1)]
            : null;

    // Text stands by itself, or in parts: { "type": "text", "text": "..." }.
    private static string TextOf(JsonNode? content) => content switch
    {
        null => "",
        JsonArray parts => string.Concat(parts.Select(part => (string?)part?["text"])),
        _ => content.GetValue<string>(),
    };
}
