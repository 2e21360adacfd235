using Microsoft.Extensions.Time.Testing;
using QnA.Web.Teams.Outbound;
using Xunit;

namespace QnA.Web.Tests.Teams;

public sealed class SendPaceTests
{
    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 8)]
    [InlineData(30, 60)]
    [InlineData(3600, 1800)]
    public void No_window_of_so_many_seconds_holds_more_than_Teams_allows(int seconds, int most)
    {
        var time = new FakeTimeProvider();
        var pace = new SendPace(time);
        var sent = new List<DateTimeOffset>();

        while (sent.Count < 2500)
        {
            if (pace.Delay("a") is { } delay)
            {
                time.Advance(delay);
            }
            else
            {
                sent.Add(time.GetUtcNow());
            }
        }

        var window = TimeSpan.FromSeconds(seconds);
        Assert.All(sent.Skip(most).Zip(sent), pair => Assert.True(pair.First - pair.Second >= window));
    }

    [Fact]
    public void Other_conversation_does_not_wait()
    {
        var pace = new SendPace(new FakeTimeProvider());
        for (var i = 0; i < 7; i++)
        {
            Assert.Null(pace.Delay("a"));
        }

        Assert.NotNull(pace.Delay("a"));
        Assert.Null(pace.Delay("b"));
    }
}
