using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using QnA.Answering;

namespace QnA.Web.Api;

/// <summary>
/// An answer as server-sent events, each sent as soon as it is final. What goes wrong before the first of them is a problem with
/// its status, as without a stream; later it is an <c>error</c> event.
/// </summary>
/// <param name="soFar">The answer whenever a sentence more of it is final; completed when <paramref name="answer"/> is.</param>
/// <param name="answer">The whole.</param>
internal sealed class AnswerStream(ChannelReader<Answer> soFar, Task<GivenAnswer> answer) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        var events = new AnswerEvents();
        while (await HasNewsAsync(context).ConfigureAwait(false))
        {
            while (soFar.TryRead(out var begun))
            {
                await SendAsync(context, events.SoFar(begun)).ConfigureAwait(false);
            }
        }

        try
        {
            var given = await answer.ConfigureAwait(false);
            await SendAsync(context, events.Whole(given), given.Id).ConfigureAwait(false);
        }
        catch (Exception exception) when (context.Response.HasStarted && Problems.Of(exception) is { } problem)
        {
            await SendAsync(context, [("error", JsonSerializer.Serialize(ProblemWriter.Details(context, problem), EventStream.Json))]).ConfigureAwait(false);
        }
    }

    /// <summary>Waits, with a sign of life now and then, until there is more of the answer; false when it is whole.</summary>
    private async Task<bool> HasNewsAsync(HttpContext context)
    {
        var news = soFar.WaitToReadAsync(context.RequestAborted).AsTask();
        await EventStream.WaitAsync(context, news).ConfigureAwait(false);
        return await news.ConfigureAwait(false);
    }

    /// <summary>Sends events; the last of an answer names it, for feedback.</summary>
    private static async Task SendAsync(HttpContext context, IEnumerable<(string Event, string Json)> events, string? id = null)
    {
        foreach (var (name, json) in events)
        {
            var named = id is not null && name == "done" ? $"id: {id}\n" : "";
            await EventStream.SendAsync(context, $"{named}event: {name}\ndata: {json}\n\n").ConfigureAwait(false);
        }
    }
}
