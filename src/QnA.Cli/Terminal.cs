using System.Text;

namespace QnA.Cli;

/// <summary>The streams of a run, and whether a person is looking at them.</summary>
internal sealed record Terminal
{
    /// <summary>What the user types or pipes in.</summary>
    public required TextReader In { get; init; }

    /// <summary>The result; nothing else is written here.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress and complaints.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person types the input.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Whether the result may be coloured and wrapped.</summary>
    public bool HasColour { get; init; }

    /// <summary>Whether progress may be drawn on <see cref="Error"/>.</summary>
    public bool HasProgress { get; init; }

    /// <summary>The streams of this process. Text is UTF-8 whatever the locale says.</summary>
    public static Terminal Standard()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = utf8;
        }

        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal
        {
            In = new StreamReader(Console.OpenStandardInput(), utf8),
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
            HasColour = !Console.IsOutputRedirected && !plain,
            HasProgress = !Console.IsErrorRedirected && !plain,
        };
    }
}
