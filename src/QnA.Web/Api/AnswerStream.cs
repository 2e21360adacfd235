using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace QnA.Web.Api;

/// <summary>
/// An answer as server-sent events. What goes wrong before the first of them is a problem with its status, as without a stream;
/// later it is an <c>error</c> event.
/// </summary>
internal sealed class AnswerStream(Task<GivenAnswer> answer) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        await EventStream.WaitAsync(context, answer).ConfigureAwait(false);
        IEnumerable<(string Event, string Json)> events;
        try
        {
            events = AnswerEvents.Of(await answer.ConfigureAwait(false));
        }
        catch (Exception exception) when (context.Response.HasStarted && Problems.Of(exception) is { } problem)
        {
            events = [("error", JsonSerializer.Serialize(ProblemWriter.Details(context, problem), EventStream.Json))];
        }

        foreach (var (name, json) in events)
        {
            await EventStream.SendAsync(context, $"event: {name}\ndata: {json}\n\n").ConfigureAwait(false);
        }
    }
}
