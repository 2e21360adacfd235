using Xunit;

namespace QnA.Tests.Conversations;

public sealed class AboutTheAnswerTests
{
    [Theory]
    [InlineData("When did the inspectors look at the ships?", "says who?", "Who said that the inspectors look at the ships?")]
    [InlineData("Where was the treaty signed?", "Who says so?", "Who said that the treaty was signed?")]
    [InlineData("How long is the bridge?", "Do the articles agree on that?", "Do the articles agree on how long is the bridge?")]
    [InlineData("How long is the bridge?", "Are you sure?", "How long is the bridge?")]
    [InlineData("How long is the bridge?", "source?", "How long is the bridge?")]
    public void Questions_about_the_answer_repeat_what_was_asked(string before, string question, string standalone)
    {
        var understood = Conversation.After(before, null, question);

        Assert.Equal(standalone, understood.Text);
        Assert.NotEmpty(understood.CarriedOver);
    }

    [Theory]
    [InlineData("When did Chile and Peru meet?", "Does Bolivia agree?", "Does Bolivia agree with when Chile and Peru meet?")]
    [InlineData("What does Chile want in Peru?", "Does Bolivia agree?", "Does Bolivia agree with what Chile want in Peru?")]
    [InlineData("Did Chile buy ships?", "Did the mayor comment on that?", "Did the mayor comment on that Chile buy ships?")]
    public void Verbs_that_want_a_complement_get_what_was_said(string before, string question, string standalone)
    {
        Assert.Equal(standalone, Conversation.After(before, null, question).Text);
    }
}
