using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace QnA.Web.Api;

/// <summary>Server-sent events as they go into a response. Its status and headers are sent with the first of them.</summary>
internal static class EventStream
{
    private const string MediaType = "text/event-stream";

    /// <summary>How long nothing is sent before proxies are shown that the connection is alive.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>As <see cref="Answering.AnswerJson"/> writes, on one line.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether the caller asks for events.</summary>
    public static bool IsWanted(HttpRequest request) => request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase));

    /// <summary>Waits until the task has ended, however it ends, or the caller has gone, and sends comments meanwhile.</summary>
    public static async Task WaitAsync(HttpContext context, Task task)
    {
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        while (await Task.WhenAny(task, Task.Delay(Patience, time, context.RequestAborted)).ConfigureAwait(false) != task && !context.RequestAborted.IsCancellationRequested)
        {
            await SendAsync(context, ": waiting\n\n").ConfigureAwait(false);
        }
    }

    /// <summary>Sends an event now.</summary>
    /// <param name="context">The request.</param>
    /// <param name="text">The lines of the event, the empty one behind it too.</param>
    public static async Task SendAsync(HttpContext context, string text)
    {
        var response = context.Response;
        if (!response.HasStarted)
        {
            response.ContentType = MediaType;
            response.Headers.CacheControl = "no-cache, no-store";
            response.Headers["X-Accel-Buffering"] = "no"; // nginx would keep events back
            context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        }

        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).ConfigureAwait(false);
        await response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
