using QnA.Grounding;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class ProspectTests
{
    [Theory]
    [InlineData("How much timber has the mill sold?", true)]
    [InlineData("When was the bridge built?", true)]
    [InlineData("When will the bridge be built?", false)]
    [InlineData("Which bridge was expected to open?", false)]
    [InlineData("Who owns the mill?", false)]
    public void AsksWhatHappened_is_for_questions_about_the_past(string question, bool asks)
    {
        Assert.Equal(asks, Prospect.AsksWhatHappened(question));
    }

    [Theory]
    [InlineData("The deal is to ensure the sale of 20 tons of timber.", true)]
    [InlineData("The mill plans to close.", true)]
    [InlineData("The mill closed in May.", false)]
    public void Speaks_is_for_sentences_about_what_may_come(string sentence, bool speaks)
    {
        Assert.Equal(speaks, Prospect.Speaks(sentence));
    }
}
