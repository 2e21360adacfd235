using QnA.Grounding;
using QnA.Inference;
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
    [InlineData("When did it open?", "the mayor", 0)]
    [InlineData("How many trains were ordered?", "twelve trains", 1)]
    [InlineData("How many trains were ordered?", "the mayor", -1)]
    [InlineData("Who opened it?", "Anna Berg", 1)]
    [InlineData("Who opened it?", "a red ribbon", 0)]
    [InlineData("What did she open?", "the door", 0)]
    [InlineData("Who opened it?", "the harbour master", 0)]
    [InlineData("Who opened it?", "twelve trains", -1)]
    [InlineData("When did it open?", "1303", 1)]
    [InlineData("How many trains were ordered?", "1,340 metres", -1)]
    [InlineData("How many soldiers came?", "900 troops", 0)]
    [InlineData("How much will the ticket cost?", "one hour", -1)]
    [InlineData("How much will the ticket cost?", "£12", 1)]
    [InlineData("How long did it last?", "nearly a year", 1)]
    [InlineData("At what time of day did it open?", "Tuesday", -1)]
    [InlineData("At what time of day did it open?", "11.40 p.m.", 1)]
    [InlineData("In which city is the mill?", "Peru", -1)]
    [InlineData("In which city is the mill?", "Tarnby", 1)]
    [InlineData("What is the name of the general?", "the IRB general", -1)]
    [InlineData("What is the name of the general?", "Anna Berg", 1)]
    public void Match_tells_whether_the_span_is_what_was_asked_for(string question, string span, double match)
    {
        Assert.Equal(match, SpanType.Match(new TextRange(7, 7 + span.Length), $"It was {span} then.", QuestionAnalyzer.Analyze(question)));
    }
}
