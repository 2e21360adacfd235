using System.Text.Json.Nodes;

namespace QnA.Web.Tests.Teams;

/// <summary>A call that the fake connector got.</summary>
/// <param name="Method">GET, POST, PUT ...</param>
/// <param name="Path">As it was sent, escapes and all.</param>
/// <param name="Body">The activity.</param>
/// <param name="Authorization">The header, or null.</param>
/// <param name="At">When, in milliseconds since the connector was started.</param>
/// <param name="Bytes">Size of the body.</param>
internal sealed record ConnectorCall(string Method, string Path, JsonNode Body, string? Authorization, long At, int Bytes)
{
    public string? Type => (string?)Body["type"];

    public string Text => (string?)Body["text"] ?? "";

    /// <summary>The root entity of the message, or null.</summary>
    public JsonNode? Root => Entity("https://schema.org/Message");

    /// <summary>The place in a stream, or null.</summary>
    public JsonNode? Stream => Entity("streaminfo");

    private JsonNode? Entity(string type) => (Body["entities"] as JsonArray)?.SingleOrDefault(e => (string?)e?["type"] == type);
}
