using QnA.Receipts;
using Xunit;

namespace QnA.Tests.Receipts;

public sealed class CitationMarksTests
{
    [Fact]
    public void In_finds_marks_in_reading_order_with_their_ranges()
    {
        var answer = Answers.Answered() with { Text = "40 cars [1][12] and more [3]" };

        var marks = CitationMarks.In(answer);

        Assert.Equal([1, 12, 3], marks.Select(m => m.Number));
        Assert.Equal("[12]", marks[1].Range.Of(answer.Text));
    }

    [Fact]
    public void In_takes_brackets_of_a_quote_for_text()
    {
        var quote = "It carried 40 cars.[2]";
        var answer = Answers.Answered() with
        {
            Text = "40 cars [1]\n\nIt carried 40 cars.[2] [1]",
            Citations = [Answers.Citation() with { Quote = quote }],
        };

        Assert.Equal([1, 1], CitationMarks.In(answer).Select(m => m.Number));
    }

    [Theory]
    [InlineData("[0]")]
    [InlineData("[]")]
    [InlineData("[a]")]
    [InlineData("[-1]")]
    [InlineData("[12345]")]
    [InlineData("[news source]")]
    public void In_leaves_other_brackets_alone(string text)
    {
        Assert.Empty(CitationMarks.In(Answers.Answered() with { Text = text }));
    }
}
