using QnA.Rendering;
using Xunit;

namespace QnA.Cli.Tests.Rendering;

public sealed class MarkdownRendererTests
{
    [Fact]
    public void Render_turns_marks_into_footnotes()
    {
        var text = MarkdownRenderer.Render(Samples.Answered);

        Assert.Equal(
            """
            **What did it carry?**

            40 cars[^1]; a piano[^2]

            The ferry carried 40 cars.[^1]

            "It had a piano on board."[^2]

            *Searched 1,183 sentences of 2 articles, read 41.*

            [^1]: Ferries of the north, ferry.txt:3 (1 May 2024): "The ferry carried 40 cars."

            [^2]: Ferries of the north, harbour/forum.md:12 (a reader's post): ""It had a piano on board.""

            """,
            text);
    }

    [Fact]
    public void Render_keeps_brackets_of_a_quote_from_becoming_footnotes()
    {
        var answer = Samples.Answered with
        {
            Text = "It sank.[7] [1]",
            ShortAnswers = [],
            Citations = [Samples.Citation(1, "ferry.txt", "It sank.[7]", 3)],
        };

        var text = MarkdownRenderer.Render(answer);

        Assert.Contains("\nIt sank.\\[7\\][^1]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_shows_refusals_conflicts_and_what_is_missing()
    {
        Assert.Contains("Nearest, not an answer (Ferries of the north, ferry.txt:3):\n\n> The ferry carried", MarkdownRenderer.Render(Samples.Refused), StringComparison.Ordinal);
        Assert.Contains("- 40 cars[^1]\n- 38 cars[^2]\n", MarkdownRenderer.Render(Samples.Conflicting), StringComparison.Ordinal);
        Assert.Contains("\nThe articles do not say: who steered it\n", MarkdownRenderer.Render(Samples.Partial), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*bold* _it_ `code` ~~x~~", @"\*bold\* \_it\_ \`code\` \~\~x\~\~")]
    [InlineData("[link](http://x) ![p](q)", @"\[link\](http://x) !\[p\](q)")]
    [InlineData("<script>alert(1)</script> &amp;", @"&lt;script\>alert(1)&lt;/script\> &amp;amp;")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("- item", @"\- item")]
    [InlineData("+ item", @"\+ item")]
    [InlineData("1. first", @"1\. first")]
    [InlineData("2025) that year", @"2025\) that year")]
    [InlineData("---", @"\---")]
    [InlineData("===", @"\===")]
    [InlineData("a | b", @"a \| b")]
    [InlineData(@"back\slash", @"back\\slash")]
    [InlineData("3.5 million - more", "3.5 million - more")]
    public void Escape_leaves_nothing_that_markdown_acts_on(string text, string escaped)
    {
        Assert.Equal(escaped, MarkdownRenderer.Escape(text));
    }

    [Fact]
    public void Escape_puts_text_on_one_line()
    {
        Assert.Equal("one two", MarkdownRenderer.Escape("one\r\n\r\n  two "));
    }
}
