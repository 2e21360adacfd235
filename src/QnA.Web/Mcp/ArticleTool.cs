using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using QnA.Web.Api;

namespace QnA.Web.Mcp;

/// <summary>One tool, as the protocol wants it: wrong arguments and refusals are results that a model can read, not failures of the protocol.</summary>
/// <param name="name">Its name.</param>
/// <param name="title">Its name for people.</param>
/// <param name="description">What it does, for a model.</param>
/// <param name="schema">What it takes.</param>
/// <param name="run">Does it.</param>
internal sealed class ArticleTool(
    string name, string title, string description, JsonElement schema, Func<RequestBody, CancellationToken, Task<ToolResult>> run) : McpServerTool
{
    public override Tool ProtocolTool { get; } = new()
    {
        Name = name,
        Title = title,
        Description = description,
        InputSchema = schema,
        Annotations = new ToolAnnotations { Title = title, ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
    };

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var readiness = request.Services!.GetRequiredService<McpReadiness>(); // the server has services
        try
        {
            await readiness.WaitAsync(cancellationToken).ConfigureAwait(false);
            var result = await run(ArgumentsOf(request.Params), cancellationToken).ConfigureAwait(false);
            return new CallToolResult { Content = [new TextContentBlock { Text = result.Text }], StructuredContent = result.Structure };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CallToolResult { Content = [new TextContentBlock { Text = readiness.Explain(exception) }], IsError = true };
        }
    }

    /// <exception cref="ProblemException">An argument holds half a character.</exception>
    private static RequestBody ArgumentsOf(CallToolRequestParams? call)
    {
        try
        {
            return RequestBody.Parse(JsonSerializer.SerializeToUtf8Bytes(call?.Arguments ?? new Dictionary<string, JsonElement>()));
        }
        catch (InvalidOperationException)
        {
            throw RequestBody.Wrong("it holds half a character: a surrogate without the other one.");
        }
    }
}
