using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class SplitRuleTests
{
    [Theory]
    [InlineData("q001", "tune")]
    [InlineData("q004", "held_out")]
    [InlineData("u001", "tune")]
    [InlineData("u002", "held_out")]
    public void Split_follows_from_the_id(string id, string split) => Assert.Equal(split, SplitRule.Of(id));
}
