using QnA.Questions;
using Xunit;

namespace QnA.Tests.Questions;

public sealed class ClaimsTests
{
    [Theory]
    [InlineData("Did the bank send money?", "the bank send money.")]
    [InlineData("Isn't the harbour closed?", "the harbour closed.")]
    [InlineData("Is it true that ferries were late?", "ferries were late.")]
    [InlineData("would a wall have helped? what do the experts say", "a wall have helped.")]
    public void Claim_is_the_question_without_its_auxiliary(string question, string claim)
    {
        Assert.Equal(claim, Claims.Of(question).Affirming);
    }

    [Fact]
    public void Claim_is_denied_in_the_two_ways_in_which_people_deny()
    {
        Assert.Equal(["They deny that the bank send money.", "It is not true that the bank send money."], Claims.Of("Did the bank send money?").Denying);
    }
}
