using QnA.Composing;
using Xunit;

namespace QnA.Tests.Composing;

public sealed class ContraryTests
{
    [Theory]
    [InlineData("The mayor did not sign the contract.", "The mayor did  sign the contract.")]
    [InlineData("The mayor couldn't sign.", "The mayor could sign.")]
    [InlineData("The port refused to close.", "The port agreed to close.")]
    [InlineData("The company denied the leak.", "The company confirmed the leak.")]
    [InlineData("The company rejects the claim.", "The company confirmed the claim.")]
    [InlineData("They failed to reach Lima.", "They managed to reach Lima.")]
    [InlineData("The ferry left without a pilot.", "The ferry left with a pilot.")]
    [InlineData("The line cannot open.", "The line can open.")]
    public void A_denial_is_taken_away(string sentence, string contrary) => Assert.Equal([contrary], Contrary.Of(new ParsedText(sentence)));

    [Theory]
    [InlineData("The dam was repaired.", "The dam was not repaired.")]
    [InlineData("Peru will buy the ships.", "Peru will not buy the ships.")]
    [InlineData("The dam leaked.", "It is not true that The dam leaked.")]
    public void A_denial_is_put_in_where_there_is_none(string sentence, string contrary) => Assert.Equal([contrary], Contrary.Of(new ParsedText(sentence)));

    [Theory]
    [InlineData("The ferry did not arrive until Monday.")]
    [InlineData("Not only the dam leaked.")]
    public void A_sentence_that_denies_nothing_though_it_has_a_not_has_no_contrary(string sentence) => Assert.Empty(Contrary.Of(new ParsedText(sentence)));

    [Fact]
    public void A_long_sentence_has_no_more_than_three_contraries() =>
        Assert.Equal(3, Contrary.Of(new ParsedText("It was late, it was dark, it was cold and it was far.")).Count);
}
