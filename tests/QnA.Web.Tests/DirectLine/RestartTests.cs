using Xunit;

namespace QnA.Web.Tests.DirectLine;

public sealed class RestartTests : IDisposable
{
    private const string Question = "what weapons did Iran want?";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qna-restart-");

    [Fact]
    public async Task Question_that_a_killed_host_took_is_answered_by_the_next_once()
    {
        DirectLineClient client;
        using (var first = await HostProcess.StartAsync(_folder.FullName))
        {
            client = await DirectLineClient.StartAsync(first.Client);
            await client.AskAsync(Question);
            first.Kill();
        }

        using var second = await HostProcess.StartAsync(_folder.FullName);
        var after = client.At(second.Client);
        await after.AnswersAsync();
        await after.AskAsync("how many submarines did Iran buy?"); // one more turn, so that a second answer to the first would have come
        await after.AnswersAsync(2);
        var activities = (await after.PollAsync()).Activities;

        Assert.Equal(["user", "bot", "user", "bot"], activities.Select(a => (string?)a["from"]!["role"]));
        Assert.Equal(Question, (string?)activities[0]["text"]);
    }

    [Fact]
    public async Task Host_that_is_asked_to_stop_finishes_its_answers()
    {
        var host = await RunningHost.StartAsync(Repository.PathTo("seeds"), data: _folder.FullName);
        var client = await DirectLineClient.StartAsync(host.Client);
        using var socket = await DirectLineClient.ConnectAsync(client.StreamUrl);
        await client.AskAsync(Question);

        var stopping = host.DisposeAsync();
        var (activities, _) = await DirectLineClient.ReadUntilAsync(socket, DirectLineClient.IsAnswer);
        var end = await DirectLineClient.ReadSetAsync(socket);
        await stopping;

        Assert.True(DirectLineClient.IsAnswer(activities[^1]));
        Assert.Null(end);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
