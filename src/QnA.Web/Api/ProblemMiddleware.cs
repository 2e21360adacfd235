using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using QnA.Indexing;

namespace QnA.Web.Api;

/// <summary>Turns what is thrown, and statuses without a body, into problems. Nothing of an unforeseen exception reaches the caller.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is there to be told
        }
        catch (Exception exception)
        {
            var problem = Problems.Of(exception);
            if (problem is null || exception is SqliteException or IndexException)
            {
                Failed(exception, context.TraceIdentifier);
            }

            if (context.Response.HasStarted)
            {
                context.Abort(); // the caller must not take what it has for the whole
                return;
            }

            context.Response.Clear();
            await ProblemWriter.WriteAsync(context, problem ?? Problems.Of(StatusCodes.Status500InternalServerError)).ConfigureAwait(false);
            return;
        }

        var response = context.Response;
        if (response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
        {
            await ProblemWriter.WriteAsync(context, Problems.Of(response.StatusCode)).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {RequestId} failed")]
    private partial void Failed(Exception exception, string requestId);
}
