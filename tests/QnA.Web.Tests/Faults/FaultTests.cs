using System.Net;
using QnA.Answering;
using QnA.Receipts;
using QnA.Web.Asking;
using QnA.Web.Conversations;
using Xunit;

namespace QnA.Web.Tests.Faults;

public sealed class FaultTests
{
    private const string Ask = $$"""{"question": "{{SmallArticles.Question}}"}""";

    [Fact]
    public async Task Work_stops_when_the_client_has_gone()
    {
        // The seeds, since a refusal over them takes a while.
        await using var host = await RunningHost.StartAsync(Repository.PathTo("seeds"), new() { ["Web:ConcurrentAnswers"] = "1" });
        var queue = host.Service<AnswerQueue>();
        using var gone = new CancellationTokenSource();
        var asked = Enumerable.Range(0, 8).Select(i => host.Client.PostAsync(
            "/api/ask", new StringContent($$"""{"question": "Who won the chess olympiad of {{1990 + i}}?"}""", System.Text.Encoding.UTF8, "application/json"), gone.Token)).ToList();
        await Waiting.UntilAsync("all questions are there", () => queue.Present == 8);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(asked));
        var left = DateTime.UtcNow;
        await Waiting.UntilAsync("nothing is asked any more", () => queue.Present == 0);

        Assert.True(DateTime.UtcNow - left < TimeSpan.FromSeconds(5), "It went on working for nobody.");
    }

    [Fact]
    public async Task Index_is_replaced_while_answers_go_on()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path, new() { ["Web:RefreshSeconds"] = "1" });
        var answers = new System.Collections.Concurrent.ConcurrentBag<Answer>();
        using var enough = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    var response = await host.Client.PostJsonAsync("/api/ask", Ask);
                    Assert.True(response.StatusCode == HttpStatusCode.OK, await response.TextAsync());
                    answers.Add(AnswerJson.Read(await response.TextAsync()));
                }
            },
            TestContext.Current.CancellationToken)).ToList();

        foreach (var length in new[] { 500, 600, 700 })
        {
            articles.SetLength(length);
            await Waiting.UntilAsync($"an answer says {length} metres", () => asking.Exists(t => t.IsFaulted) || answers.Any(a => a.Text.Contains($"{length} metres", StringComparison.Ordinal)));
        }

        await enough.CancelAsync();
        await Task.WhenAll(asking);
        Assert.All(answers, a =>
        {
            Assert.Contains(a.ShortAnswers[0].Text, "412 metres long, 500 metres long, 600 metres long, 700 metres long", StringComparison.Ordinal);
            Assert.Empty(AnswerFaults.In(a));
        });
    }

    [Fact]
    public async Task Full_disk_stops_no_answer_and_is_said_where_keeping_was_the_point()
    {
        using var articles = new SmallArticles();
        await using var host = await RunningHost.StartAsync(articles.Path);
        var before = await host.Client.PostJsonAsync("/api/ask", Ask);
        host.Service<ServerDatabase>().Run(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA max_page_count = 1"; // no more than there are
            command.ExecuteNonQuery();
        });
        HttpResponseMessage answered;
        do
        {
            answered = await host.Client.PostJsonAsync("/api/ask", Ask);
            Assert.Equal(AnswerStatus.Answered, AnswerJson.Read(await answered.TextAsync()).Status);
        }
        while (answered.Header("X-Answer-Id") is not null); // the last pages fill up first

        var feedback = await host.Client.PostJsonAsync("/api/feedback", $$"""{"answerId": "{{before.Header("X-Answer-Id")}}", "rating": "up", "comment": "{{new string('漢', 2000)}}"}""");
        HttpResponseMessage conversation;
        do
        {
            conversation = await host.Client.PostJsonAsync("/api/conversations", "{}");
        }
        while (conversation.StatusCode == HttpStatusCode.Created);

        Assert.Contains("no room left", await feedback.ProblemAsync(507), StringComparison.Ordinal);
        Assert.Contains("no room left", await conversation.ProblemAsync(507), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_questions_than_the_queue_takes_are_told_to_come_back()
    {
        await using var host = await RunningHost.StartAsync(Repository.PathTo("seeds"), new() { ["Web:ConcurrentAnswers"] = "1", ["Web:QueuedAnswers"] = "1" });

        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => host.Client.PostJsonAsync("/api/ask", $$"""{"question": "Who won the chess olympiad of {{1990 + i}}?"}""")));

        var refused = responses.Where(r => r.StatusCode != HttpStatusCode.OK).ToList();
        Assert.NotEmpty(refused);
        foreach (var response in refused)
        {
            Assert.Equal("5", response.Header("Retry-After"));
            Assert.Contains("Too many questions", await response.ProblemAsync(429), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Host_without_an_index_says_when_to_come_back()
    {
        using var articles = new SmallArticles();
        Directory.CreateDirectory(articles.Data);
        await File.WriteAllTextAsync(Path.Combine(articles.Data, "index.db"), "not an index", TestContext.Current.CancellationToken);
        await using var app = QnaHost.Build(new HostArguments { Articles = articles.Path, Index = Path.Combine(articles.Data, "index.db"), Urls = "http://127.0.0.1:0", Environment = "Development" });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var response = await client.PostJsonAsync("/api/ask", Ask);

        Assert.Equal("2", response.Header("Retry-After"));
        Assert.Contains("still being read", await response.ProblemAsync(503), StringComparison.Ordinal);
    }
}
