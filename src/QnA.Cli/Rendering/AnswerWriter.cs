using QnA.Answering;
using QnA.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace QnA.Cli.Rendering;

/// <summary>Prints answers in the form that was asked for.</summary>
internal sealed class AnswerWriter(Terminal terminal, AnswerFormat format, bool withTrace)
{
    public void Write(AnswerResult result)
    {
        switch (format)
        {
            case AnswerFormat.Json:
                terminal.Out.WriteLine(AnswerJson.Write(result.Answer));
                break;
            case AnswerFormat.Markdown:
                terminal.Out.Write(MarkdownRenderer.Render(result.Answer));
                break;
            case AnswerFormat.Text when terminal.HasColour:
                Draw(TerminalRenderer.Render(result.Answer));
                break;
            default:
                terminal.Out.Write(PlainRenderer.Render(result.Answer));
                break;
        }

        if (withTrace)
        {
            // Machine-readable output stays alone on its stream.
            var writer = format == AnswerFormat.Text ? terminal.Out : terminal.Error;
            writer.WriteLine();
            writer.Write(TraceRenderer.Render(result.Trace, result.Answer.Timings));
        }
    }

    private void Draw(IRenderable renderable)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) });
        console.Write(renderable);
        console.WriteLine();
    }
}
