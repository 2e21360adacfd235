using System.Text.Json;
using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Web.Api;

namespace QnA.Web.OpenAi;

/// <summary>Makes one completion, whole or in chunks that share its id.</summary>
/// <param name="id">Its id.</param>
/// <param name="created">Unix time in seconds.</param>
/// <param name="address">Under which people reach this host.</param>
/// <param name="usage">What the finished content took.</param>
internal sealed class CompletionBuilder(string id, long created, Uri address, Func<string, CompletionUsage> usage)
{
    /// <summary>The whole content of an answer.</summary>
    public string Content(Answer answer) => CompletionText.Whole(answer, address).ToString();

    /// <summary>The marks in the content of an answer.</summary>
    public IReadOnlyList<CompletionAnnotation> Annotations(Answer answer) => AnnotationsIn(CompletionText.Whole(answer, address), answer);

    /// <summary>The completion of an answer.</summary>
    public Completion Whole(Answer answer)
    {
        var text = CompletionText.Whole(answer, address);
        var content = text.ToString();
        return new Completion
        {
            Id = id,
            Created = created,
            Model = ServedModel.Name,
            Choices = [new CompletionChoice(new CompletionReply(content, AnnotationsIn(text, answer)))],
            Usage = usage(content),
        };
    }

    /// <summary>A chunk with a part of the reply.</summary>
    /// <param name="delta">What is new in the reply.</param>
    /// <param name="isLast">Whether nothing of the reply is to come.</param>
    public JsonObject Chunk(JsonObject delta, bool isLast = false) => Chunk(new JsonArray(new JsonObject
    {
        ["index"] = 0,
        ["delta"] = delta,
        ["logprobs"] = null,
        ["finish_reason"] = isLast ? "stop" : null,
    }));

    /// <summary>The chunk with what the content took, which has no part of the reply.</summary>
    public JsonObject UsageChunk(string content)
    {
        var chunk = Chunk(new JsonArray());
        chunk["usage"] = JsonSerializer.SerializeToNode(usage(content), Json);
        return chunk;
    }

    /// <summary>A part of the reply that is its annotations.</summary>
    public static JsonObject Delta(IReadOnlyList<CompletionAnnotation> annotations) => new() { ["annotations"] = JsonSerializer.SerializeToNode(annotations, Json) };

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = EventStream.Json.Encoder };

    private JsonObject Chunk(JsonArray choices) => new()
    {
        ["id"] = id,
        ["object"] = "chat.completion.chunk",
        ["created"] = created,
        ["model"] = ServedModel.Name,
        ["choices"] = choices,
    };

    private List<CompletionAnnotation> AnnotationsIn(CompletionText text, Answer answer) =>
    [
        .. from mark in text.Marks
           let citation = answer.Citations[mark.Number - 1] // numbered from 1, all there
           select new CompletionAnnotation(new UrlCitation(mark.Range.Start, mark.Range.End, citation.Title, ArticleLink.To(address, citation).AbsoluteUri)),
    ];
}
