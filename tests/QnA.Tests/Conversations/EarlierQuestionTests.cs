using QnA.Conversations;
using Xunit;

namespace QnA.Tests.Conversations;

public sealed class EarlierQuestionTests
{
    private static readonly Turn[] History =
    [
        new Turn { Question = "Why does Chile need Peru?", StandaloneQuestion = "Why does Chile need Peru?" },
        new Turn { Question = "Who built the lighthouse of Lima?", StandaloneQuestion = "Who built the lighthouse of Lima?" },
    ];

    [Theory]
    [InlineData("Going back to my first question, which wars have had those two on opposite sides?", "Which wars have had Chile and Peru on opposite sides?")]
    [InlineData("back to my second question: when was it painted?", "When was the lighthouse of Lima painted?")]
    public void Question_is_understood_after_the_turn_that_it_names(string question, string standalone)
    {
        Assert.Equal(standalone, FollowUpResolver.Resolve(question, History).Text);
    }

    [Theory]
    [InlineData("Something else: how high is the tower?", "How high is the tower?")]
    [InlineData("A different question - where is it?", "Where is it?")]
    public void Nothing_is_carried_over_when_the_subject_is_changed_in_words(string question, string standalone)
    {
        var understood = FollowUpResolver.Resolve(question, History);

        Assert.Equal(standalone, understood.Text);
        Assert.Empty(understood.CarriedOver);
    }

    [Fact]
    public void Nothing_is_named_by_a_question_about_something_else()
    {
        Assert.Equal("Is there something else at stake for Chile?", FollowUpResolver.Resolve("Is there something else at stake for Chile?", History).Text);
    }
}
