using System.Text.Json.Serialization;

namespace QnA.Web.DirectLine;

/// <summary>A token, or a conversation with one.</summary>
/// <param name="ConversationId">The conversation that the token is for.</param>
/// <param name="Token">To be sent as bearer.</param>
/// <param name="ExpiresIn">Seconds for which it is good.</param>
/// <param name="StreamUrl">Where a WebSocket gets the activities, once, within a minute.</param>
internal sealed record TokenResponse(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl = null);
