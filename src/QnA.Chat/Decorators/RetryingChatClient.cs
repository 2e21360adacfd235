using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace QnA.Chat.Decorators;

/// <summary>Asks again after a passing failure, with growing pauses or when the service says; not after a time-out, which has cost enough.</summary>
internal sealed partial class RetryingChatClient : AttemptingChatClient
{
    /// <summary>A user who waits longer than this for another attempt is better served without the model.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly ILogger _log;
    private readonly ResiliencePipeline _pipeline;

    /// <param name="inner">The client that asks.</param>
    /// <param name="retries">How often at most, after the first attempt; 1 or more.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Where each further attempt is told.</param>
    public RetryingChatClient(IChatClient inner, int retries, TimeProvider time, ILogger log)
        : base(inner)
    {
        _log = log;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<ChatServiceException>(e => e.IsPassing && !(e.RetryAfter > LongestPause)),
                MaxRetryAttempts = retries,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = LongestPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as ChatServiceException)?.RetryAfter),
                OnRetry = arguments =>
                {
                    var reason = arguments.Outcome.Exception?.Message;
                    AskingAgain(_log, reason, arguments.RetryDelay.TotalSeconds, arguments.AttemptNumber + 1, retries);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    protected override async Task<T> RunAsync<T>(
        Func<ChatOptions?, CancellationToken, Task<T>> attempt, ChatOptions? options, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(async token => await attempt(options, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason} Asking again in {Seconds:0.#} s ({Attempt} of {Retries}).")]
    private static partial void AskingAgain(ILogger log, string? reason, double seconds, int attempt, int retries);
}
