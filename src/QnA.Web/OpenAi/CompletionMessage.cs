using System.Text.Json;
using System.Text.Json.Serialization;
using QnA.Answering;

namespace QnA.Web.OpenAi;

/// <summary>A message of a conversation.</summary>
internal sealed record CompletionMessage
{
    public const string User = "user", Assistant = "assistant";

    /// <summary><c>user</c> or <c>assistant</c>; others are read and change nothing.</summary>
    public required string Role { get; init; }

    /// <summary>A text, or an array of parts of the type <c>text</c>.</summary>
    public JsonElement Content { get; init; }

    /// <summary>The text of the content.</summary>
    [JsonIgnore]
    public string Text { get; private init; } = "";

    /// <summary>Whether somebody says it: neither instructions nor results of tools.</summary>
    [JsonIgnore]
    public bool IsOfConversation => Role is User or Assistant;

    /// <summary>Reads a message.</summary>
    /// <exception cref="Api.ProblemException">It is none, or the user's holds something that is no text.</exception>
    public static CompletionMessage Read(JsonElement message, int index)
    {
        if (message.ValueKind != JsonValueKind.Object || !message.TryGetProperty("role", out var role) || role.ValueKind != JsonValueKind.String)
        {
            throw CompletionRequest.Wrong($"messages[{index}] must be an object with a \"role\" and a \"content\".");
        }

        var read = new CompletionMessage { Role = role.GetString()! }; // a text, just checked
        return read.IsOfConversation && message.TryGetProperty("content", out var content)
            ? read with { Content = content, Text = TextOf(content, read.Role, index) }
            : read;
    }

    private static string TextOf(JsonElement content, string role, int index) => content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!, // a text, just checked
        JsonValueKind.Array => string.Join('\n', content.EnumerateArray().Select(part => PartOf(part, role, index)).Where(t => t.Length > 0)),
        JsonValueKind.Null => "",
        _ => throw CompletionRequest.Wrong($"The \"content\" of messages[{index}] must be a text or an array of parts."),
    };

    private static string PartOf(JsonElement part, string role, int index)
    {
        var (type, text) = part.ValueKind == JsonValueKind.Object ? (Member(part, "type"), Member(part, "text")) : (null, null);
        return type == "text" && text is not null ? text
            : role == Assistant ? "" // a refusal of another model, for example
            : throw CompletionRequest.Wrong($"Only text can be read: messages[{index}] has a part of the type \"{JsonFaults.Shown(type ?? "none")}\".");
    }

    private static string? Member(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
