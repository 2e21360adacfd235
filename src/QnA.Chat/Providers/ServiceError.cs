using System.Text.Json;

namespace QnA.Chat.Providers;

/// <summary>What a service says in the body of an error.</summary>
/// <param name="Message">Its words.</param>
/// <param name="Kind">Its name for the error; empty when it has none.</param>
internal sealed record ServiceError(string Message, string Kind)
{
    /// <summary>Reads the shapes in use: <c>{ "error": { "message", "code", "type" } }</c>, <c>{ "error": "..." }</c>, <c>{ "message" }</c>, <c>{ "detail" }</c>, or plain text.</summary>
    public static ServiceError Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : new(body, "");
        }
        catch (JsonException)
        {
            return new(body, "");
        }
    }

    private static ServiceError Read(JsonElement body)
    {
        if (body.TryGetProperty("error", out var error))
        {
            return error.ValueKind == JsonValueKind.Object
                ? new(TextOf(error, "message") ?? error.GetRawText(), $"{TextOf(error, "code")} {TextOf(error, "type")}".Trim())
                : new(error.ToString(), "");
        }

        return new(TextOf(body, "message") ?? TextOf(body, "detail") ?? body.GetRawText(), TextOf(body, "type") ?? "");
    }

    private static string? TextOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
