using System.ClientModel;
using System.Text.Json;
using Anthropic.Exceptions;

namespace QnA.Chat.Providers;

/// <summary>What an exception of a provider's client means to the user, and which setting to look at.</summary>
internal static class ChatFailure
{
    /// <summary>More of a service's own words is rarely of use.</summary>
    private const int MaxQuoted = 300;

    // No service has a status of its own for a prompt that is too long; these are OpenAI's, Anthropic's, vLLM's, llama.cpp's and LM Studio's words.
    private static readonly string[] OverflowWords =
        ["context_length", "context length", "context size", "context window", "exceed_context", "maximum context", "prompt is too long", "too many tokens"];

    /// <summary>The explanation, or null for an exception that says nothing about the service.</summary>
    /// <param name="exception">What the client threw.</param>
    /// <param name="apiKey">The key: a service may repeat it in its reply.</param>
    public static ChatServiceException? Explain(Exception exception, string apiKey)
    {
        if (exception is ChatServiceException || (exception as ServiceStatusException ?? exception.GetBaseException()) is not { } cause)
            return null;
        if (MessageFor(exception, cause, apiKey) is not var (fault, message))
            return null;

        var repeatsKey = apiKey.Length > 0
            && (exception.ToString().Contains(apiKey, StringComparison.Ordinal) || (cause as ServiceStatusException)?.Body.Contains(apiKey, StringComparison.Ordinal) == true);
        return new ChatServiceException(message, repeatsKey ? null : exception)
        {
            Fault = fault,
            RetryAfter = (cause as ServiceStatusException)?.RetryAfter,
        };
    }

    private static (ChatFault Fault, string Message)? MessageFor(Exception exception, Exception cause, string apiKey) => cause switch
    {
        ServiceStatusException status => MessageFor(status, apiKey),
        AnthropicSseException failed => (ChatFault.Failed, $"The language model's service failed in the middle of its answer ({Line(failed.Message, apiKey)})."),
        OperationCanceledException or TimeoutException => (ChatFault.TimedOut,
            "The language model's service did not answer in time. Check QnA:Chat:Endpoint, or raise QnA:Chat:TimeoutSeconds."),

        // A reply of HTTP 200 without what the protocol has: the client then reads what is not there.
        JsonException or FormatException or InvalidOperationException or ArgumentException or NullReferenceException or KeyNotFoundException
            or AnthropicInvalidDataException => (ChatFault.Unintelligible,
                "The language model's service answered with something that is no chat completion. Check QnA:Chat:Endpoint."),
        _ => Unreachable(exception, cause, apiKey),
    };

    private static (ChatFault Fault, string Message)? Unreachable(Exception exception, Exception cause, string apiKey) =>
        exception is HttpRequestException or IOException or ClientResultException or AggregateException or AnthropicException
            ? (ChatFault.Unreachable, $"The language model's service cannot be reached ({Line(cause.Message, apiKey)}). " +
                "Check QnA:Chat:Endpoint, or set QnA:Chat:Provider to none.")
            : null;

    private static (ChatFault Fault, string Message) MessageFor(ServiceStatusException exception, string apiKey)
    {
        var error = ServiceError.Read(exception.Body);
        var said = Line(error.Message, apiKey);
        var quote = said.Length > 0 ? $"HTTP {exception.Status}: {said}" : $"HTTP {exception.Status}";
        return exception.Status switch
        {
            401 or 403 => (ChatFault.KeyRefused, $"The language model's service refused the key (HTTP {exception.Status}). Check QnA:Chat:ApiKey."),
            404 => (ChatFault.NotFound, $"The language model's service does not know the address or the model ({quote}). Check QnA:Chat:Endpoint and QnA:Chat:Model."),
            429 => (ChatFault.Limited, $"The language model's service takes no more requests for now ({quote}). " +
                "Wait, ask for fewer at a time, or check the account's limits."),
            _ when IsOverflow(error) => (ChatFault.Overflow, $"The question and its evidence are longer than the language model can read ({quote}). " +
                "Choose a model with a longer context, or raise it where the service sets it."),
            408 or >= 500 => (ChatFault.Failed, $"The language model's service failed ({quote}). Try again later, or check the service at QnA:Chat:Endpoint."),
            _ => (ChatFault.Rejected, $"The language model's service refused the request ({quote}). Check QnA:Chat:Endpoint and QnA:Chat:Model."),
        };
    }

    private static bool IsOverflow(ServiceError error) =>
        OverflowWords.Any(words => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase) || error.Kind.Contains(words, StringComparison.OrdinalIgnoreCase));

    // The key goes before the text is cut: half of a key would not be found.
    private static string Line(string text, string apiKey)
    {
        var line = WithoutKey(text, apiKey).ReplaceLineEndings(" ").Trim();
        return line.Length <= MaxQuoted ? line : line[..MaxQuoted] + "...";
    }

    private static string WithoutKey(string text, string apiKey) =>
        apiKey.Length > 0 ? text.Replace(apiKey, "(key)", StringComparison.Ordinal) : text;
}
