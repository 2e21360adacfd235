using QnA.Rendering;
using Xunit;

namespace QnA.Cli.Tests.Rendering;

public sealed class PlainRendererTests
{
    [Fact]
    public void Render_shows_text_then_each_citation_with_place_and_quote()
    {
        var text = PlainRenderer.Render(Samples.Answered);

        Assert.Equal(
            """
            40 cars [1]; a piano [2]

            The ferry carried 40 cars. [1]
            "It had a piano on board." [2]

            [1] ferry.txt:3 (1 May 2024)
                The ferry carried 40 cars.
            [2] harbour/forum.md:12 (a reader's post)
                "It had a piano on board."

            Searched 1,183 sentences of 2 articles, read 41.

            """,
            text);
    }

    [Fact]
    public void Render_shows_both_sides_of_a_conflict_and_how_a_follow_up_was_understood()
    {
        var text = PlainRenderer.Render(Samples.Conflicting);

        Assert.StartsWith(
            """
            Understood as: How many cars did the ferry carry? (carried over: cars, ferry)

            40 cars [1] or 38 cars [2]

            The articles disagree on the number of cars:
              [1] 40 cars
              [2] 38 cars

            [1] ferry.txt:3
            """,
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Render_says_what_a_partial_answer_lacks()
    {
        Assert.Contains("\nThe articles do not say: who steered it\n", PlainRenderer.Render(Samples.Partial), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_does_not_repeat_what_the_text_says_is_missing()
    {
        var answer = Samples.Partial with { Text = Samples.Partial.Text + "\n\nThe articles do not say: who steered it" };

        var text = PlainRenderer.Render(answer);

        Assert.Equal(text.IndexOf("who steered it", StringComparison.Ordinal), text.LastIndexOf("who steered it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("what DID it carry ?")]
    [InlineData("  What did it carry?! ")]
    public void Render_says_nothing_of_understanding_when_only_spelling_conventions_differ(string typed)
    {
        Assert.DoesNotContain("Understood", PlainRenderer.Render(Samples.Answered with { Question = typed }), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_marks_the_nearest_passage_of_a_refusal_as_no_answer()
    {
        var text = PlainRenderer.Render(Samples.Refused);

        Assert.Equal(
            """
            The articles do not say.

            Nearest, not an answer: ferry.txt:3
                The ferry carried 40 cars.

            """,
            text);
    }

    [Fact]
    public void Render_adds_nothing_to_small_talk()
    {
        Assert.Equal("Hello. Ask me about the articles.\n", PlainRenderer.Render(Samples.Smalltalk));
    }

    [Fact]
    public void Render_lets_no_control_character_of_an_article_through()
    {
        var hostile = "red\u001b[31m \u0007bell \u202Eturned\r\nnext\u009b2J";
        var answer = Samples.Answered with
        {
            Text = hostile + " [1]",
            Citations = [Samples.Citation(1, "a\u001b[2J.txt", hostile, 3)],
        };

        var text = PlainRenderer.Render(answer);

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain('\u202E', text);
    }
}
