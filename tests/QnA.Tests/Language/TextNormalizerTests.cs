using QnA.Language;
using Xunit;

namespace QnA.Tests.Language;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\n", "")]
    [InlineData("“It’s ‘here’”", "\"it's 'here'\"")]
    [InlineData("1914–1918 — a long‑range «plan» −5", "1914-1918 - a long-range \"plan\" -5")]
    [InlineData("  A\u00A0 b\r\n\tC ", "a b c")]
    [InlineData("ÉCOLE", "école")]
    public void ForMatch_folds_typography(string text, string expected) => Assert.Equal(expected, TextNormalizer.ForMatch(text));
}
