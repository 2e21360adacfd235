using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using QnA.Web.Teams;
using QnA.Web.Teams.Inbound;
using Xunit;

namespace QnA.Web.Tests.Teams;

public sealed class ConversationQueueTests
{
    [Fact]
    public async Task Host_stops_though_work_does_not_listen()
    {
        var time = new FakeTimeProvider();
        var never = new TaskCompletionSource();
        using var queue = new ConversationQueue(new TeamsOptions(), time, NullLogger<ConversationQueue>.Instance);
        queue.Add("a", _ => never.Task);

        var stopping = queue.StopAsync(new CancellationToken(canceled: true));
        await Waiting.UntilAsync("the queue stops", () =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return stopping.IsCompleted;
        });

        await stopping;
        Assert.Equal(QueueResult.Closed, queue.Add("a", _ => Task.CompletedTask));
        never.SetResult();
    }

    [Fact]
    public async Task Work_that_listens_is_given_up_when_the_host_can_wait_no_longer()
    {
        var isGivenUp = false;
        using var queue = new ConversationQueue(new TeamsOptions(), TimeProvider.System, NullLogger<ConversationQueue>.Instance);
        queue.Add("a", async token =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                isGivenUp = true;
            }
        });

        await Waiting.ForAsync("the queue stops", queue.StopAsync(new CancellationToken(canceled: true)));

        Assert.True(isGivenUp);
    }
}
