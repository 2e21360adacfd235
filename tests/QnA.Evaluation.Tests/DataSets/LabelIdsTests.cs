using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class LabelIdsTests
{
    [Theory]
    [InlineData("q001 q002", "q001 q002 u001", "q003")]
    [InlineData("q002 q009 q003", "q002 q009 q003", "q010")] // a gap is a deleted question
    [InlineData("q001", "q001 q017", "q018")] // used in another file
    [InlineData("u108 u109", "q261 u108 u109", "u110")]
    [InlineData("w999", "w999", "w1000")]
    [InlineData("q007 56be4db0acb8001400a502ec-x", "q007", "q008")]
    [InlineData("", "u001", "q001")]
    [InlineData("", "q004", "q005")]
    [InlineData("x 99999999999999999999", "", "q001")]
    public void Next_id_follows_the_highest_one(string file, string all, string next) =>
        Assert.Equal(next, LabelIds.Next(Words(file), Words(all), "q"));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
