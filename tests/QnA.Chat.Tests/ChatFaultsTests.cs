using System.Diagnostics;
using Microsoft.Extensions.AI;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests;

/// <summary>Whatever a service does wrong, streamed or not, becomes one exception that says what to look at, and nothing hangs.</summary>
public sealed class ChatFaultsTests : ProviderFixture
{
    public static TheoryData<ChatProvider, int, string, ChatFault, string> Errors
    {
        get
        {
            var errors = new TheoryData<ChatProvider, int, string, ChatFault, string>();
            foreach (var provider in new[] { ChatProvider.OpenAI, ChatProvider.Anthropic })
            {
                errors.Add(provider, 401, "bad key sk-very-secret", ChatFault.KeyRefused, "refused the key (HTTP 401). Check QnA:Chat:ApiKey.");
                errors.Add(provider, 403, "not allowed", ChatFault.KeyRefused, "refused the key (HTTP 403). Check QnA:Chat:ApiKey.");
                errors.Add(provider, 404, "no such model", ChatFault.NotFound, "(HTTP 404: no such model). Check QnA:Chat:Endpoint and QnA:Chat:Model.");
                errors.Add(provider, 400, "bad role, sk-very-secret", ChatFault.Rejected, "(HTTP 400: bad role, (key))");
                errors.Add(provider, 429, "slow down", ChatFault.Limited, "takes no more requests for now (HTTP 429: slow down)");
                errors.Add(provider, 500, "oops", ChatFault.Failed, "failed (HTTP 500: oops)");
                errors.Add(provider, 529, "Overloaded", ChatFault.Failed, "failed (HTTP 529: Overloaded)");
                errors.Add(provider, 302, "elsewhere", ChatFault.Rejected, "(HTTP 302: elsewhere)");
                errors.Add(provider, 400, "This model's maximum context length is 2048 tokens.", ChatFault.Overflow, "longer than the language model can read");
                errors.Add(provider, 400, "prompt is too long: 210000 tokens > 200000 maximum", ChatFault.Overflow, "longer than the language model can read");
                errors.Add(provider, 400, "the request exceeds the available context size. try increasing the context size", ChatFault.Overflow, "longer than");
            }

            return errors;
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Error_of_the_service_says_what_to_look_at_and_keeps_the_key(
        ChatProvider provider, int status, string message, ChatFault fault, string expected)
    {
        using var client = Client(Options(provider));
        Server.Reply = _ => ChatReply.Error(status, message);

        var whole = await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));
        var (text, streamed) = await StreamAsync(client);

        Assert.Equal("", text);
        Assert.All([whole, streamed!], exception => // asserted not null by its fault
        {
            Assert.Equal(fault, exception.Fault);
            Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', exception.Message);
            Assert.DoesNotContain("   at ", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("""{"error":"model 'x' not found"}""", "HTTP 400: model 'x' not found")]
    [InlineData("""{"object":"error","message":"bad"}""", "HTTP 400: bad")]
    [InlineData("""{"detail":"bad"}""", "HTTP 400: bad")]
    [InlineData("""{"error":{"code":1}}""", "HTTP 400: {\"code\":1}")]
    [InlineData("<h1>Bad</h1>", "HTTP 400: <h1>Bad</h1>")]
    [InlineData("[1]", "HTTP 400: [1]")]
    [InlineData("", "(HTTP 400)")]
    public async Task Words_of_the_service_are_found_in_any_shape(string body, string expected)
    {
        using var client = Client(Options(ChatProvider.OpenAI));
        Server.Reply = _ => ChatReply.Raw(400, body);

        var exception = await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Reply_that_is_none_of_the_protocol_is_told_as_such(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        foreach (var body in new[] { "<html>a login page</html>", "", "{}", "[]", "null", "{\"choices\":[]}", "{\"choices\":[{\"index\":0}]}", "{\"choices\":\"none\"}", "{\"content\":7}" })
        {
            Server.Reply = _ => ChatReply.Raw(200, body);

            var whole = await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));
            var (text, streamed) = await StreamAsync(client);

            Assert.Equal(("", ChatFault.Unintelligible, ChatFault.Unintelligible), (text, whole.Fault, streamed?.Fault));
            Assert.Contains("no chat completion. Check QnA:Chat:Endpoint.", whole.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Stream_that_breaks_anywhere_gives_what_came_before_and_then_the_fault(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        const string Words = "Пять 🚢 паромов [1].";
        for (var bytes = 0; bytes < 1400; bytes += 61)
        {
            Server.Reply = _ => ChatReply.Text(Words, characters: 2) with { End = ChatReplyEnd.Dies, EndsAtByte = bytes, BytesAtATime = 5 };

            var (text, fault) = await StreamAsync(client);

            Assert.StartsWith(text, Words, StringComparison.Ordinal);
            Assert.True(fault is { Fault: ChatFault.BrokenOff or ChatFault.Unreachable or ChatFault.Unintelligible }, $"{bytes} bytes: {fault?.Fault.ToString() ?? "no fault"}");
        }
    }

    [Theory]
    [InlineData(ChatProvider.OpenAI, ChatReplyEnd.Dies, ChatFault.BrokenOff)]
    [InlineData(ChatProvider.OpenAI, ChatReplyEnd.Unfinished, ChatFault.BrokenOff)]
    [InlineData(ChatProvider.Anthropic, ChatReplyEnd.Dies, ChatFault.BrokenOff)]
    [InlineData(ChatProvider.Anthropic, ChatReplyEnd.Unfinished, ChatFault.BrokenOff)]
    [InlineData(ChatProvider.Anthropic, ChatReplyEnd.Fails, ChatFault.Failed)]
    public async Task Stream_that_does_not_end_as_it_should_is_a_fault(ChatProvider provider, ChatReplyEnd end, ChatFault fault)
    {
        using var client = Client(Options(provider));
        Server.Reply = _ => ChatReply.Text("It left.") with { End = end, Message = "Overloaded", Code = "overloaded_error" };

        var (text, exception) = await StreamAsync(client);

        Assert.Equal(("It left.", fault), (text, exception?.Fault));
    }

    [Fact]
    public async Task Stream_of_OpenAI_that_fails_in_the_middle_is_a_fault()
    {
        using var client = Client(Options(ChatProvider.OpenAI));
        Server.Reply = _ => ChatReply.Text("It left.") with { End = ChatReplyEnd.Fails, Message = "The server had an error." };

        var (text, exception) = await StreamAsync(client);

        Assert.Equal("It left.", text);
        Assert.True(exception?.Fault is ChatFault.BrokenOff or ChatFault.Failed or ChatFault.Unintelligible, exception?.Fault.ToString() ?? "no fault");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Service_that_never_answers_is_given_up(ChatProvider provider)
    {
        var options = Options(provider);
        options.TimeoutSeconds = 1;
        using var client = Client(options);
        Server.Reply = _ => ChatReply.None();
        var watch = Stopwatch.StartNew();

        var whole = await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));
        var (_, streamed) = await StreamAsync(client);

        Assert.Equal((ChatFault.TimedOut, ChatFault.TimedOut), (whole.Fault, streamed?.Fault));
        Assert.Contains("did not answer in time (1 s). Check QnA:Chat:Endpoint, or raise QnA:Chat:TimeoutSeconds.", whole.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.9, 15);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Reply_that_stops_in_the_middle_is_given_up(ChatProvider provider)
    {
        var options = Options(provider);
        (options.TimeoutSeconds, options.StallSeconds) = (3, 1);
        using var client = Client(options);
        Server.Reply = _ => ChatReply.Text("It left.") with { End = ChatReplyEnd.Stalls };

        var (text, streamed) = await StreamAsync(client);
        var whole = await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));

        Assert.Equal(("It left.", ChatFault.TimedOut, ChatFault.TimedOut), (text, streamed?.Fault, whole.Fault));
        Assert.Contains("stopped in the middle of its answer, for 1 s. Check the service, or raise QnA:Chat:StallSeconds.", streamed?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Reader_may_take_longer_than_the_service(ChatProvider provider)
    {
        var options = Options(provider);
        options.StallSeconds = 1;
        using var client = Client(options);
        Server.Reply = _ => ChatReply.Text("It left.");

        var text = "";
        await foreach (var update in client.GetStreamingResponseAsync(Question, cancellationToken: Cancellation))
        {
            if (text.Length == 0)
                await Task.Delay(TimeSpan.FromSeconds(1.3), Cancellation);
            text += update.Text;
        }

        Assert.Equal("It left.", text);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Reply_without_end_is_ended(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        Server.Reply = _ => ChatReply.Of(string.Concat(Enumerable.Repeat("again and ", 100))) with { End = ChatReplyEnd.Never };

        var updates = await client.GetStreamingResponseAsync(Question, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.InRange(updates.Sum(u => u.Text.Length), 20_000, 22_000);
        Assert.Equal(ChatFinishReason.Length, updates[^1].FinishReason);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Service_that_cannot_be_reached_is_named_as_such(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        await Server.DisposeAsync();

        var whole = await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));
        var (_, streamed) = await StreamAsync(client);

        Assert.Equal((ChatFault.Unreachable, ChatFault.Unreachable), (whole.Fault, streamed?.Fault));
        Assert.Contains("cannot be reached", whole.Message, StringComparison.Ordinal);
        Assert.Contains("or set QnA:Chat:Provider to none.", whole.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Cancellation_stays_a_cancellation(ChatProvider provider)
    {
        using var client = Client(Options(provider));
        foreach (var reply in new[] { ChatReply.None(), ChatReply.Of("It ") with { End = ChatReplyEnd.Stalls } })
        {
            Server.Reply = _ => reply;
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync(Question, cancellationToken: cancellation.Token));
            using var second = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                async () => await client.GetStreamingResponseAsync(Question, cancellationToken: second.Token).ToListAsync(second.Token));
        }
    }
}
