using QnA.Answering;
using QnA.Cli.Rendering;
using QnA.Inference;
using Xunit;

namespace QnA.Cli.Tests.Rendering;

public sealed class TraceRendererTests
{
    [Fact]
    public void Render_shows_the_rule_and_every_window_with_its_features()
    {
        var trace = new AnswerTrace
        {
            Shape = "list",
            Decision = "two spans above 0.5",
            Windows =
            [
                new TracedWindow("ferry.txt", new TextRange(10, 90), 3, 0.0328, 4.125, 0.91, "40 cars",
                    new Dictionary<string, double> { ["type"] = 1, ["rare"] = 0.25 }),
            ],
        };

        var text = TraceRenderer.Render(trace, new AnswerTimings(41.4, 6.1, 31));

        Assert.Equal(
            """
            Taken for: list
            Decided by: two spans above 0.5
            Time: 41 ms, search 6 ms, reading 31 ms
            Windows read, best first: 1
              p 0.910  logit   4.13  retrieval 0.0328  ferry.txt:3
                  "40 cars"
                  type 1  rare 0.25

            """,
            text);
    }
}
