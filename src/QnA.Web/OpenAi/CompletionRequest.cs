using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using QnA.Conversations;
using QnA.Web.Api;

namespace QnA.Web.OpenAi;

/// <summary>What is read of a request for a chat completion. Its other members are for models that make text up, and change nothing here.</summary>
/// <remarks>https://platform.openai.com/docs/api-reference/chat/create</remarks>
internal sealed record CompletionRequest
{
    /// <summary>The model of <c>GET /v1/models</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The conversation, its last message the question. Messages of the system, the developer and tools change nothing.</summary>
    public required IReadOnlyList<CompletionMessage> Messages { get; init; }

    /// <summary>Whether the answer comes as server-sent events.</summary>
    public bool? Stream { get; init; }

    [JsonPropertyName("stream_options")]
    public StreamOptions? StreamOptions { get; init; }

    /// <summary>The question.</summary>
    [JsonIgnore]
    public string Question => Messages[^1].Text;

    /// <summary>The turns before the question, oldest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<Turn> History
    {
        get
        {
            var (turns, asked) = (new List<Turn>(), (string?)null);
            foreach (var message in Messages.SkipLast(1).Where(m => m.Text.Length > 0))
            {
                if (message.Role == CompletionMessage.Assistant && asked is not null)
                {
                    turns.Add(EarlierTurn.Read(asked, message.Text));
                    asked = null;
                }
                else if (message.Role == CompletionMessage.User)
                {
                    asked = message.Text;
                }
            }

            return turns;
        }
    }

    /// <summary>Reads a request.</summary>
    /// <exception cref="ProblemException">It asks for what there is not, or has no question; the problem says what is wrong.</exception>
    public static CompletionRequest Of(RequestBody body)
    {
        if (body.Count("n", int.MaxValue) is > 1)
        {
            throw Wrong("There is one answer to a question: \"n\" can only be 1.");
        }

        if (body.Member("response_format") is { } format && !IsText(format))
        {
            throw Wrong("Answers are text: \"response_format\" can only be { \"type\": \"text\" }. POST /api/ask answers in JSON.");
        }

        return new CompletionRequest
        {
            Model = body.RequiredText("model"),
            Messages = MessagesOf(body),
            Stream = body.Flag("stream"),
            StreamOptions = body.Member("stream_options") is { } options ? new StreamOptions(IncludesUsage(options)) : null,
        };
    }

    /// <summary>The messages up to the question; those of tools and systems behind it are left out.</summary>
    private static List<CompletionMessage> MessagesOf(RequestBody body)
    {
        if (body.Member("messages") is not { ValueKind: JsonValueKind.Array } array)
        {
            throw Wrong("\"messages\" must be an array of { \"role\", \"content\" }.");
        }

        var messages = array.EnumerateArray().Select(CompletionMessage.Read).Where(m => m.IsOfConversation).ToList();
        return messages is [.., { Role: CompletionMessage.User }]
            ? messages
            : throw Wrong("The last of the \"messages\" must be the question, with the role \"user\".");
    }

    private static bool IsText(JsonElement format) =>
        format.ValueKind == JsonValueKind.Object && format.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("text");

    private static bool IncludesUsage(JsonElement options) =>
        options.ValueKind == JsonValueKind.Object && options.TryGetProperty("include_usage", out var usage) && usage.ValueKind == JsonValueKind.True;

    internal static ProblemException Wrong(string detail) => new(StatusCodes.Status400BadRequest, detail);
}

/// <summary>How an answer is streamed.</summary>
/// <param name="IncludeUsage">Whether an event with the counts comes last.</param>
internal sealed record StreamOptions([property: JsonPropertyName("include_usage")] bool IncludeUsage);
