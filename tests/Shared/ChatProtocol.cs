using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QnA.Testing;

/// <summary>How a <see cref="ChatReply"/> is put into bytes.</summary>
internal abstract class ChatProtocol
{
    /// <summary>What every reply says to have cost, in tokens.</summary>
    public const int InputTokens = 7, OutputTokens = 3;

    protected const string Model = "test-model";

    // Letters beyond ASCII as they are, so that a cut can go through one.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The protocol of the request.</summary>
    public static ChatProtocol Of(ChatRequest request) => request.IsAnthropic ? new AnthropicProtocol() : new OpenAIProtocol();

    /// <summary>The whole reply, as JSON.</summary>
    public abstract string Completion(ChatReply reply);

    /// <summary>An error, as JSON.</summary>
    public abstract string Error(ChatReply reply);

    /// <summary>The events before the first piece.</summary>
    public abstract string Begin(ChatReply reply);

    /// <summary>The event of a piece of text.</summary>
    public abstract string Piece(string text);

    /// <summary>The event that says that the service has failed.</summary>
    public abstract string Failure(ChatReply reply);

    /// <summary>The events after the last piece.</summary>
    public abstract string End(ChatReply reply, ChatRequest request);

    protected static string Text(JsonNode json) => json.ToJsonString(Plain);
}
