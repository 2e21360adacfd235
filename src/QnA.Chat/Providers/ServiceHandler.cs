using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace QnA.Chat.Providers;

/// <summary>
/// Reads the status of each reply before a provider's own client does: an error is the same <see cref="ServiceStatusException"/>
/// whoever made that client, and says when to come back. Replies that are no streams are read here, up to a limit.
/// </summary>
internal sealed class ServiceHandler(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    /// <summary>A completion of a million tokens is smaller.</summary>
    private const int MaxReplyBytes = 8_000_000;

    /// <summary>More of an error is never shown.</summary>
    private const int MaxErrorBytes = 16_000;

    /// <summary>A client with this handler over sockets. It waits without end: the time is kept by whoever calls it.</summary>
    public static HttpClient CreateClient(TimeProvider time)
    {
        var sockets = new SocketsHttpHandler
        {
            // A redirection would take key and question to another place than the one that is configured.
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a change of DNS is noticed
        };
        return new HttpClient(new ServiceHandler(sockets, time)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                var body = await ReadStartAsync(response.Content, cancellationToken).ConfigureAwait(false);
                throw new ServiceStatusException((int)response.StatusCode, body, RetryAfterOf(response.Headers));
            }

            if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
                await response.Content.LoadIntoBufferAsync(MaxReplyBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<string> ReadStartAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bytes = new byte[MaxErrorBytes];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes, 0, read);
    }

    // RFC 9110, 10.2.3: seconds or a date; retry-after-ms is OpenAI's own.
    private TimeSpan? RetryAfterOf(HttpResponseHeaders headers)
    {
        if (headers.TryGetValues("retry-after-ms", out var values)
            && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is >= 0 and < 86_400_000)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        var wait = headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - time.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
