using Xunit;

namespace QnA.Tests.Conversations;

public sealed class MoreOfTheSameTests
{
    [Theory]
    [InlineData("tell me more")]
    [InlineData("more about that please")]
    [InlineData("Go on")]
    [InlineData("any more details?")]
    [InlineData("Can you elaborate on that?")]
    [InlineData("what else?")]
    [InlineData("Go on, tell me more about it")]
    [InlineData("yes please, continue")]
    [InlineData("I want to know more")]
    public void More_of_the_same_is_the_question_before_without_what_was_shown(string question)
    {
        var understood = Conversation.After("Who built the bridge?", "Anna Berg", question);

        Assert.True(understood.WantsMore);
        Assert.Equal("Who built the bridge?", understood.Text);
        Assert.Equal(["Who built the bridge"], understood.CarriedOver);
    }

    [Theory]
    [InlineData("Who else?")]
    [InlineData("anyone else?")]
    [InlineData("are there others?")]
    public void Others_are_further_answers_to_the_question_before(string question)
    {
        var understood = Conversation.After("Who built the bridge?", "Anna Berg", question);

        Assert.True(understood.WantsOthers);
        Assert.False(understood.WantsMore);
        Assert.Equal("Who built the bridge?", understood.Text);
    }

    [Theory]
    [InlineData("Tell me more about the bridge", "Tell me about the bridge", true)]
    [InlineData("What else is known about her?", "Tell me about Anna Berg", true)]
    [InlineData("Tell me more about the harbour", "Tell me more about the harbour", false)]
    [InlineData("What else did the city build?", "What else did the city build?", false)]
    public void More_about_something_is_more_only_of_what_was_talked_about(string question, string standalone, bool wantsMore)
    {
        var understood = Conversation.After("Who built the bridge?", "Anna Berg", question);

        Assert.Equal(standalone, understood.Text);
        Assert.Equal(wantsMore, understood.WantsMore);
    }
}
