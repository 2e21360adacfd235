using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using QnA.Web.Limits;
using QnA.Web.Security;

namespace QnA.Web.Telemetry;

/// <summary>One line a request: what kind, how it ended, how long it took. No address, no user, nothing that was asked.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider time, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            if (log.IsEnabled(LogLevel.Information) && IsWorthALine(context.Request) && context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
            {
                var (milliseconds, caller) = ((int)time.GetElapsedTime(started).TotalMilliseconds, context.Caller?.Kind);
                Served(context.Request.Method, route, context.Response.StatusCode, milliseconds, caller, context.TraceIdentifier);
            }
        }
    }

    // A client polls every second, and whoever watches over the host asks for its health as often.
    private static bool IsWorthALine(HttpRequest request) => CallerLimits.IsLimited(request) || CallerLimits.IsForPrograms(request.Path);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} ms, caller {Caller}, request {RequestId}")]
    private partial void Served(string method, string route, int status, int milliseconds, CallerKind? caller, string requestId);
}
