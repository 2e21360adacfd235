using QnA.Inference.Tests.Encoder;
using Xunit;

namespace QnA.Inference.Tests.Grounding;

public sealed class GrounderTests
{
    private const string Passage = "The bridge over the fjord was opened on 14 May 1962. It cost 3.5 million crowns, and Anna Lund cut the ribbon.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("When was the bridge opened?", "14 May 1962")]
    [InlineData("Who cut the ribbon?", "Anna Lund")]
    [InlineData("How much did the bridge cost?", "3.5 million crowns")]
    public void Read_finds_the_answer_when_the_passage_has_it(string question, string answer)
    {
        var grounder = new Grounder(Paths.Best);

        var reading = Assert.Single(grounder.Read(question, [Passage], Token));

        Assert.Equal(answer, reading.Spans[0].Range.Of(Passage));
        Assert.InRange(reading.Spans.Sum(span => span.Probability), 0.5f, 1f);
    }

    [Fact]
    public void Read_gives_an_answer_a_higher_logit_than_a_miss()
    {
        var grounder = new Grounder(Paths.Best);

        var readings = grounder.Read("Who cut the ribbon?", [Passage, "Bakers rise early. Their bread is sold out by noon."], Token);

        Assert.True(readings[0].AnswerableLogit > readings[1].AnswerableLogit + 2);
    }

    [Fact]
    public void Support_tells_a_supported_claim_from_an_unsupported_one()
    {
        var grounder = new Grounder(Paths.Best);

        var supported = grounder.Support("The bridge was opened in 1962.", [Passage], Token);
        var unsupported = grounder.Support("The bridge was never opened.", [Passage], Token);

        Assert.True(supported[0] > unsupported[0] + 1, $"{supported[0]} and {unsupported[0]}");
    }

    [Fact]
    public void Read_copes_when_there_is_nothing_to_read()
    {
        var grounder = new Grounder(Paths.Best);

        var readings = grounder.Read("", ["", " \n"], Token);

        Assert.Empty(grounder.Read("Who?", [], Token));
        Assert.Empty(grounder.Support("A claim.", [], Token));
        Assert.All(readings, reading => Assert.Empty(reading.Spans));
        Assert.All(readings, reading => Assert.True(float.IsFinite(reading.AnswerableLogit)));
    }

    [Fact]
    public void Read_cuts_the_passage_when_it_is_very_long()
    {
        var grounder = new Grounder(Paths.Best);
        var text = string.Concat(Enumerable.Repeat(Passage + " ", 100));

        var reading = Assert.Single(grounder.Read(string.Concat(Enumerable.Repeat("who cut the ribbon ", 100)), [text], Token));

        Assert.Equal(5, reading.Spans.Count);
        Assert.All(reading.Spans, span => Assert.InRange(span.Range.End, 1, 1000));
    }
}
