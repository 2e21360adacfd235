using System.Text.Json.Nodes;
using QnA.Web.Protocol;

namespace QnA.Web.Teams.Outbound;

/// <summary>The body of an unsuccessful call, <c>{"error":{"code","message"}}</c>; what is not like that is empty.</summary>
/// <remarks>Codes and wordings: https://learn.microsoft.com/en-us/microsoftteams/platform/bots/streaming-ux, error codes.</remarks>
internal sealed record ConnectorError(string? Code, string Message)
{
    /// <summary>Codes are words; anything else must not come into a log.</summary>
    private const int LongestCode = 100;

    public static ConnectorError Read(JsonNode? body)
    {
        var error = body.Member("error") is JsonObject inner ? inner : body;
        var code = error.Text("code");
        return new ConnectorError(
            code is { Length: <= LongestCode } && code.All(char.IsLetterOrDigit) ? code : null,
            error.Text("message") ?? "");
    }

    /// <summary>What it means for the message.</summary>
    public ConnectorFailure FailureOf(int status) => (status, Code) switch
    {
        (413, _) or (_, "MessageSizeTooBig") => ConnectorFailure.TooLarge,
        (400, _) when Says("streaming api is not enabled") => ConnectorFailure.NoStreaming,
        (_, "ContentStreamSequenceOrderPreConditionFailed") => ConnectorFailure.StreamEnded,
        (_, "ContentStreamNotAllowed") when Says("cancel") => ConnectorFailure.StreamCancelled,
        (_, "ContentStreamNotAllowed") when Says("too large") => ConnectorFailure.TooLarge,
        (_, "ContentStreamNotAllowed") when Says("exceeded") || Says("completed") || Says("previous") => ConnectorFailure.StreamEnded,
        (_, "ContentStreamNotAllowed") => ConnectorFailure.NoStreaming,
        _ => ConnectorFailure.Other,
    };

    private bool Says(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
