using System.Text.Json.Nodes;

namespace QnA.Testing;

/// <summary>OpenAI's chat completions (https://platform.openai.com/docs/api-reference/chat).</summary>
internal sealed class OpenAIProtocol : ChatProtocol
{
    public override string Completion(ChatReply reply)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = string.Concat(reply.Pieces) };
        var body = Body("chat.completion", new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = reply.FinishReason });
        body["usage"] = Usage();
        return Text(body);
    }

    public override string Error(ChatReply reply) => Text(new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = reply.Message, ["type"] = "invalid_request_error", ["param"] = null, ["code"] = reply.Code },
    });

    public override string Begin(ChatReply reply) => Delta(new JsonObject { ["role"] = "assistant", ["content"] = "" });

    public override string Piece(string text) => Delta(new JsonObject { ["content"] = text });

    public override string Failure(ChatReply reply) => $"data: {Error(reply)}\n\n";

    public override string End(ChatReply reply, ChatRequest request)
    {
        var end = Delta([], reply.FinishReason);
        if ((bool?)request.Body["stream_options"]?["include_usage"] ?? false)
        {
            var usage = Body("chat.completion.chunk");
            usage["usage"] = Usage();
            end += $"data: {Text(usage)}\n\n";
        }

        return end + "data: [DONE]\n\n";
    }

    private static string Delta(JsonObject delta, string? finishReason = null) =>
        $"data: {Text(Body("chat.completion.chunk", new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }))}\n\n";

    private static JsonObject Body(string kind, params JsonNode[] choices) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = kind,
        ["created"] = 1,
        ["model"] = Model,
        ["choices"] = new JsonArray(choices),
    };

    private static JsonObject Usage() => new()
    {
        ["prompt_tokens"] = InputTokens,
        ["completion_tokens"] = OutputTokens,
        ["total_tokens"] = InputTokens + OutputTokens,
    };
}
