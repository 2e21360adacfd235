using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace QnA.Web.Teams.Outbound;

/// <summary>When a call to the connector is made again, and how long one may take.</summary>
/// <remarks>
/// Only on the statuses that the documents name: a message has no key by which Teams could tell it from its copy, so a call that
/// may have arrived is never repeated. https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit
/// </remarks>
internal static class ConnectorRetry
{
    /// <summary>A connector that wants to be left alone for longer than this has lost the message.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private static readonly HttpStatusCode[] Transient =
        [HttpStatusCode.TooManyRequests, HttpStatusCode.PreconditionFailed, HttpStatusCode.BadGateway, HttpStatusCode.GatewayTimeout];

    /// <summary>Back-off with jitter round a limit of time for each call.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Create(TeamsOptions options, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (options.ConnectorRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.ConnectorRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Result is { } response && Transient.Contains(response.StatusCode) && !(RetryAfter(response, time) > LongestWait)),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } response ? RetryAfter(response, time) : null),
            });
        }

        return builder
            .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(options.ConnectorTimeoutSeconds) })
            .Build();
    }

    /// <summary>How long the connector asks to wait, or null when it does not say.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };
}
