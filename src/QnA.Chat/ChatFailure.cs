using System.ClientModel;
using System.Text.Json;

namespace QnA.Chat;

/// <summary>What an exception of the OpenAI client means to the user, and which setting to look at.</summary>
internal static class ChatFailure
{
    /// <summary>More of a service's own words is rarely of use.</summary>
    private const int MaxQuoted = 300;

    /// <summary>The explanation, or null for an exception that says nothing about the service.</summary>
    /// <param name="exception">What the client threw.</param>
    /// <param name="apiKey">The key: a service may repeat it in its reply.</param>
    public static ChatServiceException? Explain(Exception exception, string apiKey)
    {
        var message = MessageFor(exception, apiKey);
        if (message is null)
            return null;

        var repeatsKey = apiKey.Length > 0 && exception.ToString().Contains(apiKey, StringComparison.Ordinal);
        return repeatsKey ? new ChatServiceException(message) : new ChatServiceException(message, exception);
    }

    private static string? MessageFor(Exception exception, string apiKey) => exception switch
    {
        ClientResultException { Status: 401 or 403 } refused =>
            $"The language model's service refused the key (HTTP {refused.Status}). Check QnA:Chat:ApiKey.",
        ClientResultException { Status: 404 } missing =>
            $"The language model's service does not know the address or the model ({Quote(missing, apiKey)}). " +
            "Check QnA:Chat:Endpoint and QnA:Chat:Model.",
        ClientResultException { Status: 429 } limited =>
            $"The language model's service takes no more requests for now ({Quote(limited, apiKey)}). " +
            "Wait, ask for fewer at a time, or check the account's limits.",
        ClientResultException { Status: >= 500 } failed =>
            $"The language model's service failed ({Quote(failed, apiKey)}). Try again later, or check the service at QnA:Chat:Endpoint.",
        ClientResultException { Status: not 0 } refused =>
            $"The language model's service refused the request ({Quote(refused, apiKey)}). Check QnA:Chat:Endpoint and QnA:Chat:Model.",
        OperationCanceledException or TimeoutException or AggregateException { InnerException: OperationCanceledException } =>
            "The language model's service did not answer in time. Check QnA:Chat:Endpoint, or raise QnA:Chat:TimeoutSeconds.",

        // A reply of HTTP 200 without what a chat completion has: the client then reads what is not there.
        JsonException or FormatException or InvalidOperationException or ArgumentOutOfRangeException or NullReferenceException =>
            "The language model's service answered with something that is no chat completion. Check QnA:Chat:Endpoint.",
        HttpRequestException or IOException or ClientResultException or AggregateException =>
            $"The language model's service cannot be reached ({Line(exception.GetBaseException().Message, apiKey)}). " +
            "Check QnA:Chat:Endpoint, or set QnA:Chat:Provider to none.",
        _ => null,
    };

    private static string Quote(ClientResultException exception, string apiKey)
    {
        // The client's message begins with the status.
        var said = Line(exception.Message, apiKey);
        return said.StartsWith("HTTP", StringComparison.Ordinal) ? said : $"HTTP {exception.Status}: {said}";
    }

    // The key goes before the text is cut: half of a key would not be found.
    private static string Line(string text, string apiKey)
    {
        var line = WithoutKey(text, apiKey).ReplaceLineEndings(" ").Trim();
        return line.Length <= MaxQuoted ? line : line[..MaxQuoted] + "...";
    }

    private static string WithoutKey(string text, string apiKey) =>
        apiKey.Length > 0 ? text.Replace(apiKey, "(key)", StringComparison.Ordinal) : text;
}
