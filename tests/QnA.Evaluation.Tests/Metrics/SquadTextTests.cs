using QnA.Evaluation.Metrics;
using Xunit;

namespace QnA.Evaluation.Tests.Metrics;

public sealed class SquadTextTests
{
    /// <summary>Expected values printed by Python 3.11 running the official <c>normalize_answer</c>.</summary>
    [Theory]
    [InlineData("The  Cat, a\tdog & an\u00a0owl.", "cat dog owl")]
    [InlineData("a-the-an", "athean")] // Punctuation goes first, so no article is left.
    [InlineData("U.S.A.", "usa")]
    [InlineData("A.N.", "")]
    [InlineData("can't", "cant")]
    [InlineData("a_b the_", "ab")]
    [InlineData("\u2018the\u2019 day", "\u2018 \u2019 day")] // Punctuation beyond ASCII stays.
    [InlineData("\u2014the\u2014", "\u2014 \u2014")]
    [InlineData("the\u00bd the\u0301 x", "the\u00bd \u0301 x")] // A number is a word character, a combining mark is not.
    [InlineData("a\u0301 b", "\u0301 b")]
    [InlineData("\u00b2a a\u00b2 \u2167a", "\u00b2a a\u00b2 \u2177a")]
    [InlineData("the\u203fend", "\u203fend")] // Nor is a connector other than the underscore.
    [InlineData("the\u200dx", "\u200dx")]
    [InlineData("\u200bthe\u200b", "\u200b \u200b")] // Zero width: not white space.
    [InlineData("\u0915\u093e a\u093e the\u0903", "\u0915\u093e \u093e \u0903")]
    [InlineData("\x1cthe\x1d x\x1ey\x1fz", "x y z")]
    [InlineData("\x85" + "a\u2028b\u3000c", "b c")]
    [InlineData("\u0130stanbul", "i\u0307stanbul")]
    [InlineData("\U0001F600the\U0001D400a", "\U0001F600the\U0001D400a")] // A letter beyond 16 bits is a word character.
    [InlineData("", "")]
    public void Text_is_normalized_as_the_official_script_does(string text, string expected)
    {
        var normalized = SquadText.Normalize(text);

        Assert.Equal(expected, normalized);
    }

    [Theory]
    [InlineData("The  Cat, a\tdog & an\u00a0owl.")]
    [InlineData("\u2018the\u2019 day")]
    [InlineData("Nearly $12")]
    public void Normalized_text_stays_as_it_is(string text)
    {
        var once = SquadText.Normalize(text);

        var twice = SquadText.Normalize(once);

        Assert.Equal(once, twice);
    }
}
