using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using QnA.Web.DirectLine;
using QnA.Web.Mcp;
using QnA.Web.OpenAi;
using QnA.Web.Security;

namespace QnA.Web.Limits;

/// <summary>How much one caller may ask for. A caller is an API key, a conversation, or a network address.</summary>
internal static class CallerLimits
{
    private static readonly string[] ProgramRoots = ["/api", OpenAiExtensions.Root, McpExtensions.Path];

    /// <summary>So many requests a minute, saved up for a minute at most, and so many at a time.</summary>
    public static PartitionedRateLimiter<HttpContext> Of(WebOptions options) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => options.RequestsPerMinute == 0 || !IsLimited(context.Request)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(KeyOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.RequestsPerMinute,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.RequestsPerMinute,
                QueueLimit = 0,
            })),
        PartitionedRateLimiter.Create<HttpContext, string>(context => options.ConcurrentPerCaller == 0 || !IsLimited(context.Request)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetConcurrencyLimiter(KeyOf(context), _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = options.ConcurrentPerCaller,
                QueueLimit = 0,
            })));

    /// <summary>
    /// What costs something. Not a client's poll, which one refusal would end for good and in silence, nor its open stream; not the
    /// messages of Teams, which all come from one service and have a queue of their own; neither health nor files.
    /// </summary>
    internal static bool IsLimited(HttpRequest request)
    {
        var path = request.Path;
        if (path.StartsWithSegments(DirectLineEndpoints.Root, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            return !HttpMethods.IsOptions(request.Method) && !(HttpMethods.IsGet(request.Method) && IsReception(rest.Value ?? ""));
        }

        return IsForPrograms(path) && !path.StartsWithSegments("/api/messages", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether an address is one of those that programs ask at: REST, OpenAI's shape, MCP.</summary>
    public static bool IsForPrograms(PathString path) => ProgramRoots.Any(root => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    private static bool IsReception(string path)
    {
        path = path.TrimEnd('/');
        return path.EndsWith("/activities", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/stream", StringComparison.OrdinalIgnoreCase);
    }

    private static string KeyOf(HttpContext context) =>
        context.Caller is { } caller ? $"{caller.Kind}:{caller.Name}" : $"{CallerKind.Anonymous}:{CallerReader.AddressOf(context)}";
}
