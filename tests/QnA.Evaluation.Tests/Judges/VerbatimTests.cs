using QnA.Evaluation.Judges;
using Xunit;

namespace QnA.Evaluation.Tests.Judges;

public sealed class VerbatimTests
{
    [Theory]
    [InlineData("The ferry left  at\nnine. It was late.", "The ferry left at nine.", true)]
    [InlineData("The ferry left at nine.", "the ferry left at nine.", false)]
    [InlineData("The ferry left at nine.", "The ferry left at ten.", false)]
    [InlineData("It cost 1500 crowns.", "cost 150", false)]
    [InlineData("Unable to sail.", "able to sail.", false)]
    [InlineData("An oar, or an oarsman, or an oar", "an oar", true)]
    [InlineData("an oarsman", "an oar", false)]
    [InlineData("", "A claim.", false)]
    public void Claim_stands_in_the_evidence_word_for_word(string evidence, string claim, bool expected)
    {
        Assert.Equal(expected, Verbatim.Contains(evidence, claim));
    }
}
