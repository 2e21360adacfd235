using QnA.Evaluation.DataSets;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets;

public sealed class PatternProposalTests
{
    [Theory]
    [InlineData("412 metres", "it is 412\u00a0metres long")]
    [InlineData("fast-track", "a fast‑track treaty")]
    [InlineData("fast-track", "a fast track treaty")]
    [InlineData("fast – or not", "fast - or not")]
    [InlineData("the ship’s “crew”", "the ship's \"crew\"")]
    [InlineData("$1.5 (net)", "about $1.5 (net) a year")]
    [InlineData("C++ [x] {y} #1", "c++ [x] {y} #1")]
    [InlineData("  long\n word ", "Long word")]
    public void Pattern_matches_the_words_however_they_are_set(string marked, string text)
    {
        Assert.True(LabelPattern.TryCompile(PatternProposal.For(marked), out var pattern, out _));

        Assert.Matches(pattern, marked);
        Assert.Matches(pattern, text);
    }

    [Theory]
    [InlineData("412", "1412")]
    [InlineData("412", "4120")]
    [InlineData("1.5", "1x5")]
    public void Pattern_does_not_match_another_number(string marked, string text) =>
        Assert.DoesNotMatch(LabelPattern.Compile(PatternProposal.For(marked)), text);

    [Fact]
    public void Pattern_of_nothing_is_empty() => Assert.Equal("", PatternProposal.For(" \n"));
}
