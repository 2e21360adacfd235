using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Web.Api;

namespace QnA.Web.OpenAi;

/// <summary>
/// A completion as server-sent events, each sentence as soon as it is final. What goes wrong before the first event has its status, as
/// without a stream; later it is an event with an <c>error</c>.
/// </summary>
/// <param name="pieces">The answer, while it comes.</param>
/// <param name="completion">Makes the chunks.</param>
/// <param name="withUsage">Whether a chunk with the counts comes last.</param>
internal sealed class CompletionStream(AnswerPieces<Answer> pieces, CompletionBuilder completion, bool withUsage) : IResult
{
    private string _sent = "";

    public async Task ExecuteAsync(HttpContext context)
    {
        await foreach (var beginning in pieces.ReadAsync(context).ConfigureAwait(false))
        {
            await SendContentAsync(context, CompletionText.Beginning(beginning).ToString()).ConfigureAwait(false);
        }

        Answer answer;
        try
        {
            answer = await pieces.Whole.ConfigureAwait(false);
        }
        catch (Exception exception) when (context.Response.HasStarted && Problems.Of(exception) is { } problem)
        {
            await SendAsync(context, JsonSerializer.Serialize(OpenAiError.Of(problem, isMapped: true), Json)).ConfigureAwait(false);
            return;
        }

        await SendContentAsync(context, completion.Content(answer)).ConfigureAwait(false);
        await FinishAsync(context, completion.Annotations(answer)).ConfigureAwait(false);
    }

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = EventStream.Json.Encoder };

    /// <summary>Sends what is new in the content, a line at a time.</summary>
    /// <exception cref="InvalidOperationException">The content does not begin as what was sent already.</exception>
    private async Task SendContentAsync(HttpContext context, string content)
    {
        if (!content.StartsWith(_sent, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("An answer does not begin with what it was said to begin with.");
        }

        if (_sent.Length == 0)
        {
            await SendAsync(context, completion.Chunk(new JsonObject { ["role"] = CompletionMessage.Assistant, ["content"] = "" })).ConfigureAwait(false);
        }

        while (_sent.Length < content.Length)
        {
            var end = content.IndexOf('\n', _sent.Length);
            var part = end < 0 ? content[_sent.Length..] : content[_sent.Length..(end + 1)];
            await SendAsync(context, completion.Chunk(new JsonObject { ["content"] = part })).ConfigureAwait(false);
            _sent += part;
        }
    }

    private async Task FinishAsync(HttpContext context, IReadOnlyList<CompletionAnnotation> annotations)
    {
        if (annotations.Count > 0)
        {
            await SendAsync(context, completion.Chunk(CompletionBuilder.Delta(annotations))).ConfigureAwait(false);
        }

        await SendAsync(context, completion.Chunk([], isLast: true)).ConfigureAwait(false);
        if (withUsage)
        {
            await SendAsync(context, completion.UsageChunk(_sent)).ConfigureAwait(false);
        }

        await SendAsync(context, "[DONE]").ConfigureAwait(false);
    }

    private Task SendAsync(HttpContext context, JsonObject chunk)
    {
        if (withUsage && !chunk.ContainsKey("usage"))
        {
            chunk["usage"] = null; // as OpenAI has it
        }

        return SendAsync(context, chunk.ToJsonString(EventStream.Json));
    }

    private static Task SendAsync(HttpContext context, string data) => EventStream.SendAsync(context, $"data: {data}\n\n");
}
