using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace QnA.Chat.Decorators;

/// <summary>
/// Leaves out how to sample once the model has refused that: models that reason take no temperature, and count what they
/// think against the limit of a reply's length. Which models do is nothing that a list could keep up with.
/// </summary>
internal sealed partial class PlainSamplingChatClient(IChatClient inner, ILogger log) : AttemptingChatClient(inner)
{
    private static readonly string[] Names =
        ["temperature", "top_p", "seed", "presence_penalty", "frequency_penalty", "max_tokens", "max_completion_tokens"];

    private volatile bool _isRefused;

    protected override async Task<T> RunAsync<T>(
        Func<ChatOptions?, CancellationToken, Task<T>> attempt, ChatOptions? options, CancellationToken cancellationToken)
    {
        if (_isRefused || options is null)
            return await attempt(Plain(options), cancellationToken).ConfigureAwait(false);

        try
        {
            return await attempt(options, cancellationToken).ConfigureAwait(false);
        }
        catch (ChatServiceException exception) when (exception.Fault == ChatFault.Rejected && RefusedIn(exception.Message) is { } setting)
        {
            _isRefused = true;
            Refused(log, setting);
            return await attempt(Plain(options), cancellationToken).ConfigureAwait(false);
        }
    }

    private static string? RefusedIn(string message) => Names.FirstOrDefault(name => message.Contains(name, StringComparison.Ordinal));

    private static ChatOptions? Plain(ChatOptions? options)
    {
        if (options?.Clone() is not { } plain)
            return null;

        (plain.Temperature, plain.TopP, plain.Seed, plain.MaxOutputTokens) = (null, null, null, null);
        (plain.PresencePenalty, plain.FrequencyPenalty) = (null, null);
        return plain;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The language model does not take {Setting}; it is asked without settings of sampling from now on.")]
    private static partial void Refused(ILogger log, string setting);
}
