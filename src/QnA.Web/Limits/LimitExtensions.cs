using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using QnA.Web.Api;

namespace QnA.Web.Limits;

/// <summary>Limits on what comes in: its size, its pace, and how much of it one caller may send.</summary>
internal static class LimitExtensions
{
    private const int LargestHeaders = 16 * 1024;

    private static readonly TimeSpan UntilOneIsDone = TimeSpan.FromSeconds(1);

    public static void AddLimits(this WebApplicationBuilder builder, WebOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = LargestHeaders;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = CallerLimits.Of(options);
            limiter.OnRejected = (context, _) => new ValueTask(ProblemWriter.WriteAsync(context.HttpContext, Refusal(context.Lease)));
        });
    }

    private static Problem Refusal(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
        ? new Problem(StatusCodes.Status429TooManyRequests, "You have sent too many requests in a minute. Send the next one later.", wait)
        : new Problem(StatusCodes.Status429TooManyRequests, "You have too many requests under way. Wait for one of them.", UntilOneIsDone);
}
