using System.Text.Json.Serialization;

namespace QnA.Web.OpenAi;

/// <summary>A chat completion, in OpenAI's shape.</summary>
/// <remarks>https://platform.openai.com/docs/api-reference/chat/object</remarks>
internal sealed record Completion
{
    public required string Id { get; init; }

    public string Object { get; } = "chat.completion";

    /// <summary>Unix time in seconds.</summary>
    public required long Created { get; init; }

    public required string Model { get; init; }

    /// <summary>Always one.</summary>
    public required IReadOnlyList<CompletionChoice> Choices { get; init; }

    public required CompletionUsage Usage { get; init; }
}

/// <summary>The answer.</summary>
internal sealed record CompletionChoice(CompletionReply Message)
{
    public int Index { get; }

    public object? Logprobs { get; }

    [JsonPropertyName("finish_reason")]
    public string FinishReason { get; } = "stop";
}

/// <summary>What the assistant says.</summary>
/// <param name="Content">Markdown with marks <c>[n]</c> and the list of sources that these name.</param>
/// <param name="Annotations">The marks, in reading order.</param>
internal sealed record CompletionReply(string Content, IReadOnlyList<CompletionAnnotation> Annotations)
{
    public string Role { get; } = CompletionMessage.Assistant;

    /// <summary>Always null: that the articles do not say is an answer, in the content.</summary>
    public string? Refusal { get; }
}

/// <summary>A mark in the content, with what it stands for.</summary>
internal sealed record CompletionAnnotation([property: JsonPropertyName("url_citation")] UrlCitation UrlCitation)
{
    public string Type { get; } = "url_citation";
}

/// <summary>Where a mark stands and where it leads.</summary>
/// <param name="StartIndex">First character of the mark in the content, in UTF-16 code units.</param>
/// <param name="EndIndex">The character after its last one.</param>
/// <param name="Title">Title of the article.</param>
/// <param name="Url">The article's page, with the quote marked.</param>
internal sealed record UrlCitation(
    [property: JsonPropertyName("start_index")] int StartIndex, [property: JsonPropertyName("end_index")] int EndIndex, string Title, string Url);

/// <summary>Word pieces as the local models count them, whoever worded the answer.</summary>
internal sealed record CompletionUsage(
    [property: JsonPropertyName("prompt_tokens")] int PromptTokens, [property: JsonPropertyName("completion_tokens")] int CompletionTokens)
{
    [JsonPropertyName("total_tokens")]
    public int TotalTokens => PromptTokens + CompletionTokens;
}
