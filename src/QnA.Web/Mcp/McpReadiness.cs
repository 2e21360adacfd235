using Microsoft.Extensions.Logging;
using QnA.Web.Api;
using QnA.Web.Serving;

namespace QnA.Web.Mcp;

/// <summary>Waits for the articles, as a client that has just started a process expects, and says to a client what went wrong.</summary>
internal sealed partial class McpReadiness(ArticleLibrary library, WebOptions options, ILogger<McpReadiness> log)
{
    /// <summary>Done when there is something to answer from.</summary>
    /// <exception cref="NotReadyException">It took longer than an answer may.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await library.WhenReady.WaitAsync(TimeSpan.FromSeconds(options.AnswerTimeoutSeconds), cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new NotReadyException();
        }
    }

    /// <summary>What an exception means to the caller; one that nobody foresaw is logged and not told.</summary>
    public string Explain(Exception exception)
    {
        if (Problems.Of(exception) is { } problem)
        {
            return problem.Detail;
        }

        Failed(exception);
        return "Something went wrong here. Tell whoever runs this server; its log says more.";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request over MCP failed")]
    private partial void Failed(Exception exception);
}
