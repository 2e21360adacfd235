using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using QnA.Testing;
using Xunit;

namespace QnA.Chat.Tests;

/// <summary>What stands between the program and a provider: further attempts, sampling, cache, counts and telemetry.</summary>
public sealed class ChatDecoratorsTests : ProviderFixture
{
    private readonly ListLogger _log = new();
    private readonly ChatUsage _usage = new();

    public static TheoryData<ChatProvider, string> PassingFaults { get; } = new(
        from provider in new[] { ChatProvider.OpenAI, ChatProvider.Anthropic }
        from fault in new[] { "limited", "failed", "dies", "overloaded" }
        select (provider, fault));

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Passing_fault_before_the_first_piece_is_tried_again(ChatProvider provider, string fault)
    {
        using var client = Client(With(provider, o => o.Retries = 1), Surroundings());
        Server.ReplyInTurn(Faulty(fault), ChatReply.Text("Here I am."));

        var (text, exception) = await StreamAsync(client);

        Assert.Equal(("Here I am.", null), (text, exception));
        Assert.Equal(2, Server.Requests.Count);
        var line = Assert.Single(_log.Lines);
        Assert.StartsWith("Warning: The ", line, StringComparison.Ordinal);
        Assert.EndsWith(" s (1 of 1).", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_after_the_first_piece_is_not_tried_again()
    {
        using var client = Client(With(ChatProvider.OpenAI, o => o.Retries = 3), Surroundings());
        Server.ReplyInTurn(ChatReply.Text("It left") with { End = ChatReplyEnd.Dies }, ChatReply.Text("something else"));

        var (text, exception) = await StreamAsync(client);

        Assert.Equal(("It left", ChatFault.BrokenOff), (text, exception?.Fault));
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task Lasting_fault_is_not_tried_again(int status)
    {
        using var client = Client(With(ChatProvider.OpenAI, o => o.Retries = 3), Surroundings());
        Server.Reply = _ => ChatReply.Error(status, "no");

        await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));

        Assert.Single(Server.Requests);
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Service_says_when_it_may_be_asked_again(ChatProvider provider)
    {
        using var client = Client(With(provider, o => o.Retries = 1), Surroundings());
        Server.ReplyInTurn(ChatReply.Limited(retryAfter: 1), ChatReply.Text("Here I am."));
        var watch = Stopwatch.StartNew();

        var response = await client.GetResponseAsync(Question, cancellationToken: Cancellation);

        Assert.Equal("Here I am.", response.Text);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(0.9), $"{watch.Elapsed}");
        Assert.Contains("Asking again in 1 s (1 of 1).", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Service_that_wants_a_long_pause_is_not_waited_for(ChatProvider provider)
    {
        using var client = Client(With(provider, o => o.Retries = 3), Surroundings());
        Server.Reply = _ => ChatReply.Limited(retryAfter: 60);

        var exception = await Assert.ThrowsAsync<ChatServiceException>(() => client.GetResponseAsync(Question, cancellationToken: Cancellation));

        Assert.Equal((ChatFault.Limited, TimeSpan.FromSeconds(60)), (exception.Fault, exception.RetryAfter));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Model_that_refuses_a_temperature_is_asked_without_from_then_on()
    {
        const string Message = "Unsupported value: 'temperature' does not support 0 with this model.";
        using var client = Client(Options(ChatProvider.OpenAI), Surroundings());
        Server.Reply = request => request.Body.ContainsKey("temperature") ? ChatReply.Error(400, Message) : ChatReply.Text("Thought through.");
        var options = new ChatOptions { Temperature = 0, Seed = 1, MaxOutputTokens = 10 };

        var first = await StreamAsync(client, options);
        var second = await client.GetResponseAsync(Question, options, Cancellation);

        Assert.Equal(("Thought through.", null), first);
        Assert.Equal("Thought through.", second.Text);
        Assert.Equal(3, Server.Requests.Count);
        Assert.Equal(0, options.Temperature);
        Assert.Contains("does not take temperature", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Requests_and_tokens_are_added_up(ChatProvider provider)
    {
        using var client = Client(Options(provider), Surroundings());

        await client.GetResponseAsync(Question, cancellationToken: Cancellation);
        await StreamAsync(client);

        Assert.Equal((2, 2 * ChatProtocol.InputTokens, 2 * ChatProtocol.OutputTokens), (_usage.Requests, _usage.InputTokens, _usage.OutputTokens));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Telemetry_follows_the_conventions_and_holds_no_text_unless_told_to(bool includeContent)
    {
        ConcurrentBag<Activity> spans = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ChatTracing.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        ConcurrentBag<(string Name, long Value)> tokens = [];
        using var meters = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == ChatTracing.Name) l.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<int>((instrument, value, _, _) => tokens.Add((instrument.Name, value)));
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) => tokens.Add((instrument.Name, value)));
        meters.Start();
        using var client = Client(With(ChatProvider.OpenAI, o => o.Model = $"model-{includeContent}"), Surroundings() with { Tracing = new(includeContent) });

        await client.GetResponseAsync(Question, cancellationToken: Cancellation);

        var span = Assert.Single(spans, s => s.DisplayName == $"chat model-{includeContent}");
        Assert.Equal("openai", span.GetTagItem("gen_ai.provider.name"));
        Assert.Equal(ChatProtocol.InputTokens, Convert.ToInt32(span.GetTagItem("gen_ai.usage.input_tokens"), null));
        Assert.Contains(("gen_ai.client.token.usage", ChatProtocol.OutputTokens), tokens);
        var text = string.Join(' ', span.TagObjects.Select(t => t.Value).Concat(span.Events.SelectMany(e => e.Tags.Select(t => t.Value))));
        Assert.Equal(includeContent, text.Contains("What is a ferry?", StringComparison.Ordinal));
    }

    private ChatSurroundings Surroundings() => new() { Log = _log, Usage = _usage };

    private ChatModelOptions With(ChatProvider provider, Action<ChatModelOptions> change)
    {
        var options = Options(provider);
        change(options);
        return options;
    }

    private static ChatReply Faulty(string fault) => fault switch
    {
        "limited" => ChatReply.Limited(retryAfter: 0),
        "failed" => ChatReply.Error(503, "overloaded"),
        "dies" => ChatReply.Text("lost") with { End = ChatReplyEnd.Dies, EndsAtByte = 1 },
        _ => ChatReply.Error(529, "Overloaded"),
    };
}
