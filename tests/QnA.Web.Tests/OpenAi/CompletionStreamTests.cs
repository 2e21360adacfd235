using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QnA.Answering;
using QnA.Web.Api;
using QnA.Web.Asking;
using QnA.Web.OpenAi;
using Xunit;

namespace QnA.Web.Tests.OpenAi;

public sealed class CompletionStreamTests
{
    private static readonly Answer Whole = EarlierTurnTests.Composed("The bridge is 412 metres long. [1] It cost 38 million crowns. [2]\n\nThe ferry carried 40 cars. [1] [2]");

    [Fact]
    public async Task Sentence_is_sent_as_soon_as_it_is_final()
    {
        var (context, body) = NewContext();
        var release = new TaskCompletionSource();
        var stream = StreamOf(
            async progress =>
            {
                progress.Report(EarlierTurnTests.Composed("The bridge is 412 metres long. [1]"));
                await release.Task;
                progress.Report(EarlierTurnTests.Composed("The bridge is 412 metres long. [1] It cost 38 million crowns. [2]"));
                return Whole;
            });

        var running = stream.ExecuteAsync(context);
        await Waiting.UntilAsync("the sentence is sent", () => running.IsCompleted || ContentIn(body).EndsWith("[1]", StringComparison.Ordinal));
        var early = ContentIn(body);
        release.SetResult();
        await running;

        Assert.Equal("The bridge is 412 metres long. [1]", early);
        Assert.Equal(Builder().Content(Whole), ContentIn(body));
        Assert.EndsWith("data: [DONE]\n\n", TextOf(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_wrong_later_is_an_error_at_the_end_and_no_end_of_an_answer()
    {
        var (context, body) = NewContext();
        var stream = StreamOf(
            async progress =>
            {
                progress.Report(EarlierTurnTests.Composed("The bridge is 412 metres long. [1]"));
                await Waiting.UntilAsync("the response has started", () => context.Response.HasStarted);
                throw new AnswerTimeoutException(60);
            });

        await stream.ExecuteAsync(context);

        var last = JsonElement.Parse(TextOf(body).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[^1]["data: ".Length..]);
        Assert.Contains("60 seconds", last.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("[DONE]", TextOf(body), StringComparison.Ordinal);
        Assert.DoesNotContain("\"stop\"", TextOf(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_begins_otherwise_than_was_said_is_never_passed_off_as_one()
    {
        var (context, body) = NewContext();
        var stream = StreamOf(
            progress =>
            {
                progress.Report(EarlierTurnTests.Composed("The bridge is 413 metres long. [1]"));
                return Task.FromResult(Whole);
            });

        await Assert.ThrowsAsync<InvalidOperationException>(() => stream.ExecuteAsync(context));

        Assert.DoesNotContain("[DONE]", TextOf(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_wrong_before_the_first_event_keeps_its_status()
    {
        var (context, body) = NewContext();
        var stream = StreamOf(_ => Task.FromException<Answer>(new BusyException(AnswerQueue.RetryAfter)));

        await Assert.ThrowsAsync<BusyException>(() => stream.ExecuteAsync(context));

        Assert.Equal("", TextOf(body));
    }

    private static CompletionStream StreamOf(Func<IProgress<Answer>, Task<Answer>> ask) => new(new AnswerPieces<Answer>(ask), Builder(), withUsage: false);

    private static CompletionBuilder Builder() => new("chatcmpl-1", 1, new Uri("https://bot.example"), content => new CompletionUsage(1, content.Length));

    private static (HttpContext Context, MemoryStream Body) NewContext()
    {
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider() };
        context.Features.Set<Microsoft.AspNetCore.Http.Features.IHttpResponseFeature>(new StartingResponse(body));
        context.Response.Body = body;
        return (context, body);
    }

    private static string TextOf(MemoryStream body)
    {
        lock (body)
        {
            return Encoding.UTF8.GetString(body.ToArray());
        }
    }

    private static string ContentIn(MemoryStream body) => string.Concat(
        from line in TextOf(body).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        where line.StartsWith("data: {", StringComparison.Ordinal) && line.EndsWith('}')
        let delta = JsonElement.Parse(line["data: ".Length..]).GetProperty("choices")[0].GetProperty("delta")
        where delta.TryGetProperty("content", out _)
        select delta.GetProperty("content").GetString());

    /// <summary>A response that has started when something was written.</summary>
    private sealed class StartingResponse(MemoryStream body) : Microsoft.AspNetCore.Http.Features.HttpResponseFeature
    {
        public override bool HasStarted => body.Length > 0;
    }
}
