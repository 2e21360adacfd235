using QnA.Grounding;
using QnA.Questions;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class SpanTypeTests
{
    [Theory]
    [InlineData("When did it open?", "on 3 May 1999", 1)]
    [InlineData("When did it open?", "last week", 1)]
    [InlineData("When did it open?", "Tuesday", 1)]
    [InlineData("When did it open?", "several months", -1)]
    [InlineData("When did it open?", "the mayor", -1)]
    [InlineData("How many trains were ordered?", "twelve trains", 1)]
    [InlineData("How many trains were ordered?", "the mayor", -1)]
    [InlineData("Who opened it?", "Anna Berg", 1)]
    [InlineData("Who opened it?", "a red ribbon", -1)]
    [InlineData("What did she open?", "the door", 0)]
    public void Match_tells_whether_the_span_is_what_was_asked_for(string question, string span, double match)
    {
        Assert.Equal(match, SpanType.Match(new TextRange(7, 7 + span.Length), $"It was {span} then.", QuestionAnalyzer.Analyze(question)));
    }
}
