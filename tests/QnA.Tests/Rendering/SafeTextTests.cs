using QnA.Rendering;
using Xunit;

namespace QnA.Tests.Rendering;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one \r\n\r\n  two", "one two")]
    [InlineData("tab\there", "tab here")]
    [InlineData("\nlead", "lead")]
    [InlineData("no\u00A0break", "no\u00A0break")]
    [InlineData("\u001b[31m", "\uFFFD[31m")]
    [InlineData("\ud83d\ude00 ok", "\ud83d\ude00 ok")]
    public void Line_is_one_line_without_control_characters(string text, string line)
    {
        Assert.Equal(line, SafeText.Line(text));
    }

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("some more words than fit", 14, "some more…")]
    [InlineData("unbreakablelongword", 8, "unbreak…")]
    [InlineData("abcdef\ud83d\ude00xyz", 8, "abcdef…")]
    public void Shorten_cuts_at_a_space_and_never_inside_a_character(string text, int length, string shortened)
    {
        Assert.Equal(shortened, SafeText.Shorten(text, length));
    }
}
