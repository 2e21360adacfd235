using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace QnA.Web.Api;

/// <summary>
/// An answer as server-sent events, each sent as soon as it is final. What goes wrong before the first of them is a problem with
/// its status, as without a stream; later it is an <c>error</c> event.
/// </summary>
internal sealed class AnswerStream(AnswerPieces<GivenAnswer> answer) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        var events = new AnswerEvents();
        await foreach (var begun in answer.ReadAsync(context).ConfigureAwait(false))
        {
            await SendAsync(context, events.SoFar(begun)).ConfigureAwait(false);
        }

        try
        {
            var given = await answer.Whole.ConfigureAwait(false);
            await SendAsync(context, events.Whole(given), given.Id).ConfigureAwait(false);
        }
        catch (Exception exception) when (context.Response.HasStarted && Problems.Of(exception) is { } problem)
        {
            await SendAsync(context, [("error", JsonSerializer.Serialize(ProblemWriter.Details(context, problem), EventStream.Json))]).ConfigureAwait(false);
        }
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
