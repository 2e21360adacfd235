using System.Text.Json.Nodes;

namespace QnA.Testing;

/// <summary>Anthropic's messages (https://docs.claude.com/en/api/messages, and there "Streaming messages").</summary>
internal sealed class AnthropicProtocol : ChatProtocol
{
    public override string Completion(ChatReply reply)
    {
        var message = Message(new JsonObject { ["type"] = "text", ["text"] = string.Concat(reply.Pieces) });
        message["stop_reason"] = StopReason(reply);
        message["usage"]!["output_tokens"] = OutputTokens; // made below
        return Text(message);
    }

    public override string Error(ChatReply reply) => Text(new JsonObject
    {
        ["type"] = "error",
        ["error"] = new JsonObject { ["type"] = reply.Code ?? Kind(reply.Status), ["message"] = reply.Message },
        ["request_id"] = "req_1",
    });

    public override string Begin(ChatReply reply) =>
        Event("message_start", new JsonObject { ["message"] = Message() })
        + Event("content_block_start", new JsonObject { ["index"] = 0, ["content_block"] = new JsonObject { ["type"] = "text", ["text"] = "" } })
        + Event("ping", []);

    public override string Piece(string text) => Event(
        "content_block_delta",
        new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["type"] = "text_delta", ["text"] = text } });

    public override string Failure(ChatReply reply) => $"event: error\ndata: {Error(reply)}\n\n";

    public override string End(ChatReply reply, ChatRequest request) =>
        Event("content_block_stop", new JsonObject { ["index"] = 0 })
        + Event("message_delta", new JsonObject
        {
            ["delta"] = new JsonObject { ["stop_reason"] = StopReason(reply), ["stop_sequence"] = null },
            ["usage"] = new JsonObject { ["output_tokens"] = OutputTokens },
        })
        + Event("message_stop", []);

    private static string Event(string type, JsonObject data)
    {
        data.Insert(0, "type", type);
        return $"event: {type}\ndata: {Text(data)}\n\n";
    }

    private static JsonObject Message(params JsonNode[] content) => new()
    {
        ["id"] = "msg_1",
        ["type"] = "message",
        ["role"] = "assistant",
        ["model"] = Model,
        ["content"] = new JsonArray(content),
        ["stop_reason"] = null,
        ["stop_sequence"] = null,
        ["usage"] = new JsonObject { ["input_tokens"] = InputTokens, ["output_tokens"] = 1 },
    };

    private static string StopReason(ChatReply reply) => reply.FinishReason switch
    {
        "length" => "max_tokens",
        "content_filter" => "refusal",
        _ => "end_turn",
    };

    private static string Kind(int status) => status switch
    {
        400 => "invalid_request_error",
        401 => "authentication_error",
        403 => "permission_error",
        404 => "not_found_error",
        413 => "request_too_large",
        429 => "rate_limit_error",
        529 => "overloaded_error",
        _ => "api_error",
    };
}
