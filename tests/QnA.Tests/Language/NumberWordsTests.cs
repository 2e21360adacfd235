using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("zero", 0)]
    [InlineData("One", 1)]
    [InlineData("twelve", 12)]
    [InlineData("NINETEEN", 19)]
    [InlineData("forty", 40)]
    [InlineData("twenty-five", 25)]
    [InlineData("Ninety‑Nine", 99)]
    [InlineData("dozen", 12)]
    [InlineData("hundred", 100)]
    [InlineData("billion", 1_000_000_000)]
    public void TryParse_reads_number_words(string word, int expected)
    {
        var found = NumberWords.TryParse(word, out var value);

        Assert.True(found);
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("couple")]
    [InlineData("first")]
    [InlineData("five-year")]
    [InlineData("five-five")]
    [InlineData("twenty-")]
    [InlineData("twenty-ten")]
    [InlineData("7")]
    public void TryParse_refuses_other_words(string word) => Assert.False(NumberWords.TryParse(word, out _));
}
