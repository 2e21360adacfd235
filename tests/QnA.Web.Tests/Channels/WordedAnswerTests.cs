using QnA.Answering;
using QnA.Testing;
using QnA.Web.Tests.Api;
using QnA.Web.Tests.DirectLine;
using QnA.Web.Tests.Teams;
using Xunit;

namespace QnA.Web.Tests.Channels;

/// <summary>Answers that a language model words, as they come through the channels: sentence by sentence, each final when it is shown.</summary>
public sealed class WordedAnswerTests : IAsyncLifetime
{
    private const string Length = "It is 412 metres long";

    private readonly SmallArticles _articles = new();
    private readonly ChatServer _model = new();
    private RunningHost _host = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _host = await RunningHost.StartAsync(_articles.Path, new(_model.Settings) { ["Chat:AnswerSeconds"] = "4" });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _model.DisposeAsync();
        _articles.Dispose();
    }

    [Fact]
    public async Task Events_come_while_the_model_still_writes_and_are_those_of_the_kept_answer()
    {
        _model.Reply = r => ChatReply.Of($"It is 412 metres long and cost 38 million crowns. {r.MarkOf(Length)} ", "And then the", " model") with { End = ChatReplyEnd.Stalls };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = new StringContent($$"""{"question": "{{SmallArticles.Question}}"}""", null, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await _host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        var (text, whenFirst) = ("", TimeSpan.Zero);
        var started = TimeProvider.System.GetTimestamp();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            text += line + "\n";
            if (line == "event: sentence" && whenFirst == TimeSpan.Zero)
            {
                whenFirst = TimeProvider.System.GetElapsedTime(started);
            }
        }

        var whenLast = TimeProvider.System.GetElapsedTime(started);
        var events = AskTests.EventsIn(text);
        var answer = AnswerJson.Read(events[^1].Data.GetRawText());
        Assert.True(whenLast - whenFirst > TimeSpan.FromSeconds(1), $"The first sentence came after {whenFirst}, the end after {whenLast}.");
        Assert.Equal(answer.Sentences.Select(s => s.Text), events.Where(e => e.Event == "sentence").Select(e => e.Data.GetProperty("text").GetString()));
        Assert.Equal("It is 412 metres long and cost 38 million crowns.", answer.Sentences[0].Text);
        Assert.Contains("broke off", answer.Model.Note, StringComparison.Ordinal);
        Assert.Single(answer.Citations, c => c.Quote.StartsWith(Length, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chunks_are_the_beginning_of_the_message_that_is_kept_and_a_reload_shows_the_same()
    {
        _model.Reply = r => r.LastText.Contains("Three questions", StringComparison.Ordinal)
            ? ChatReply.Text("1. Who steered the ferry Solveig?\n2. Who owns the moon of Jupiter?\nnonsense")
            : ChatReply.Text($"It is 412 metres long and cost 38 million crowns {r.MarkOf(Length)}. The bridge is in China {r.MarkOf(Length)}.");
        var client = await DirectLineClient.StartAsync(_host);
        using var socket = await DirectLineClient.ConnectAsync(client.StreamUrl);

        await client.AskAsync(SmallArticles.Question);
        var (activities, _) = await DirectLineClient.ReadUntilAsync(socket, DirectLineClient.IsAnswer);

        var chunks = activities.Where(a => (string?)a["channelData"]?["streamType"] == "streaming").ToList();
        var body = (string)activities[^1]["channelData"]!["qna"]!["body"]!;
        Assert.NotEmpty(chunks);
        Assert.All(chunks, c => Assert.StartsWith(Lines((string)c["text"]!), Lines(body)));
        Assert.DoesNotContain(activities, a => a.ToJsonString().Contains("China", StringComparison.Ordinal) && (string?)a["type"] == "typing");
        Assert.Equal(activities[^1].ToJsonString(), (await client.AnswersAsync())[0].ToJsonString());
        var suggestions = activities[^1]["channelData"]!["qna"]!["suggestions"]!.AsArray().Select(s => (string?)s).ToList();
        Assert.Contains("Who steered the ferry Solveig?", suggestions);
        Assert.DoesNotContain(suggestions, s => s!.Contains("moon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Teams_streams_what_is_final_and_says_who_worded_it()
    {
        await using var model = new ChatServer
        {
            Reply = r => r.LastText.Contains("Numbered sentences", StringComparison.Ordinal)
                ? ChatReply.Of([.. Enumerable.Range(1, 3).SelectMany(n => new[] { $"{SentenceOf(r, n)} [{n}] ", "\n" })]) with { PieceDelay = TimeSpan.FromSeconds(0.6) }
                : ChatReply.Text("nothing"),
        };
        var teams = await TeamsHost.StartAsync(model.Settings);
        var conversation = TeamsHost.NewConversation();

        var (_, answer) = await teams.AskAsync(TeamsHost.Question, conversation: conversation);

        var steps = teams.Connector.In(conversation).Select(c => (Type: (string?)c.Stream!["streamType"], c.Text)).ToList();
        await teams.DisposeAsync();
        Assert.Equal("informative", steps[0].Type);
        Assert.Equal("final", steps[^1].Type);
        Assert.True(steps.Count >= 3);
        Assert.All(steps[1..^1], s => Assert.StartsWith(s.Text, steps[^1].Text));
        Assert.Contains("Worded by test", steps[^1].Text, StringComparison.Ordinal);
        Assert.NotNull(answer);
    }

    /// <summary>The text without the definitions of its marks, which come last.</summary>
    private static string Lines(string markdown) => markdown.Split("\n\n[1]:")[0];

    private static string SentenceOf(ChatRequest request, int number) =>
        request.LastText.Split('\n').Last(l => l.StartsWith($"[{number}] (", StringComparison.Ordinal)) is var line ? line[(line.IndexOf(") ", StringComparison.Ordinal) + 2)..] : "";
}
