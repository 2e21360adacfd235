using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using QnA.Answering;

namespace QnA.Web.Api;

/// <summary>
/// An answer as server-sent events. What goes wrong before the first of them is a problem with its status, as without a stream;
/// later it is an <c>error</c> event.
/// </summary>
internal sealed class AnswerStream(Task<Answer> answer) : IResult
{
    private const string MediaType = "text/event-stream";

    /// <summary>How long nothing is sent before proxies are shown that the connection is alive.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>As <see cref="AnswerJson"/> writes, on one line.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether the caller asks for events.</summary>
    public static bool IsWanted(HttpRequest request) => request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase));

    public async Task ExecuteAsync(HttpContext context)
    {
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        while (await Task.WhenAny(answer, Task.Delay(Patience, time, context.RequestAborted)).ConfigureAwait(false) != answer && !context.RequestAborted.IsCancellationRequested)
        {
            await SendAsync(context, ": waiting\n\n").ConfigureAwait(false);
        }

        IEnumerable<(string Event, string Json)> events;
        try
        {
            events = AnswerEvents.Of(await answer.ConfigureAwait(false));
        }
        catch (Exception exception) when (context.Response.HasStarted && Problems.Of(exception) is { } problem)
        {
            events = [("error", JsonSerializer.Serialize(ProblemWriter.Details(context, problem), Json))];
        }

        foreach (var (name, json) in events)
        {
            await SendAsync(context, $"event: {name}\ndata: {json}\n\n").ConfigureAwait(false);
        }
    }

    private static async Task SendAsync(HttpContext context, string text)
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
