using System.Globalization;
using QnA.Indexing;

namespace QnA.Cli;

/// <summary>One line on the terminal that says how far an update is, rewritten in place and gone at the end.</summary>
/// <remarks>Silent for work shorter than <see cref="Patience"/>, and when nobody is watching.</remarks>
internal sealed class IndexProgressLine(Terminal terminal, TimeProvider time) : IProgress<IndexProgress>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private readonly long _started = time.GetTimestamp();
    private TimeSpan _shown;
    private int _width;

    public void Report(IndexProgress value)
    {
        if (!terminal.HasProgress)
        {
            return;
        }

        lock (_gate)
        {
            var elapsed = time.GetElapsedTime(_started);
            if (elapsed < Patience || elapsed - _shown < Interval)
            {
                return;
            }

            _shown = elapsed;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"Indexing: {value.FilesDone:N0} of {value.FilesTotal:N0} files, {value.ChunksEmbedded:N0} passages embedded");
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
