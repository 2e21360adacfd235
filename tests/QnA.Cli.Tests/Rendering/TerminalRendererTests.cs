using QnA.Answering;
using QnA.Cli.Rendering;
using Spectre.Console;
using Xunit;

namespace QnA.Cli.Tests.Rendering;

public sealed class TerminalRendererTests
{
    [Fact]
    public void Render_highlights_short_answers_in_text_and_quotes()
    {
        var text = Draw(Samples.Answered, AnsiSupport.Yes, 80);

        Assert.Contains("The ferry carried \u001b[1;32m40 cars\u001b[0m.", text, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;32ma piano\u001b[0m on board", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_wraps_quotes_beside_their_numbers()
    {
        var text = Draw(Samples.Answered, AnsiSupport.No, 40);

        Assert.Equal(
            """
            40 cars [1]; a piano [2]

            The ferry carried 40 cars. [1]
            "It had a piano on board." [2]

            [1] ferry.txt:3  Ferries of the north (1
                May 2024)
                The ferry carried 40 cars.
            [2] harbour/forum.md:12  Ferries of the
                north (a reader's post)
                "It had a piano on board."

            Searched 1,183 sentences of 2 articles,
            read 41.
            """,
            text.TrimEnd());
    }

    [Fact]
    public void Render_shows_every_kind_of_answer()
    {
        Assert.Contains("The articles disagree on the number of cars:", Draw(Samples.Conflicting, AnsiSupport.No, 200), StringComparison.Ordinal);
        Assert.Contains("Understood as: How many cars", Draw(Samples.Conflicting, AnsiSupport.No, 200), StringComparison.Ordinal);
        Assert.Contains("The articles do not say: who steered it", Draw(Samples.Partial, AnsiSupport.No, 200), StringComparison.Ordinal);
        Assert.Contains("Nearest, not an answer: ferry.txt:3", Draw(Samples.Refused, AnsiSupport.No, 200), StringComparison.Ordinal);
        Assert.Equal("Hello. Ask me about the articles.", Draw(Samples.Smalltalk, AnsiSupport.No, 200).TrimEnd());
    }

    [Fact]
    public void Render_takes_square_brackets_for_text_not_markup()
    {
        var answer = Samples.Answered with { Text = "[red]x[/] [nosuchtag] [1]" };

        Assert.Contains("[red]x[/] [nosuchtag] [1]", Draw(answer, AnsiSupport.No, 80), StringComparison.Ordinal);
    }

    private static string Draw(Answer answer, AnsiSupport ansi, int width)
    {
        var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new FixedWidthOutput(output, width),
        });
        console.Write(TerminalRenderer.Render(answer));
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }

    private sealed class FixedWidthOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
