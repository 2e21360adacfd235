namespace QnA.Cli;

/// <summary>One line on the terminal that is rewritten in place and gone at the end.</summary>
/// <remarks>Silent for work shorter than <see cref="Patience"/>, and when nobody is watching. Safe for use from several threads.</remarks>
internal sealed class TransientLine(Terminal terminal, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private readonly long _started = time.GetTimestamp();
    private TimeSpan _shown;
    private int _width;

    /// <summary>How long it has been there.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>Shows a text, unless one was shown a moment ago.</summary>
    public void Show(Func<string> text)
    {
        if (!terminal.HasProgress)
        {
            return;
        }

        lock (_gate)
        {
            var elapsed = Elapsed;
            if (elapsed < Patience || elapsed - _shown < Interval)
            {
                return;
            }

            _shown = elapsed;
            var line = text();
            terminal.Error.Write("\r" + line.PadRight(_width));
            _width = line.Length;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_width > 0)
            {
                terminal.Error.Write("\r" + new string(' ', _width) + "\r");
                _width = 0;
            }
        }
    }
}
