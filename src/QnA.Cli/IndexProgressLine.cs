using System.Globalization;
using QnA.Indexing;

namespace QnA.Cli;

/// <summary>Says how far an update of the index is.</summary>
internal sealed class IndexProgressLine(Terminal terminal, TimeProvider time) : IProgress<IndexProgress>, IDisposable
{
    private readonly TransientLine _line = new(terminal, time);

    public void Report(IndexProgress value) => _line.Show(() => string.Create(
        CultureInfo.InvariantCulture,
        $"Indexing: {value.FilesDone:N0} of {value.FilesTotal:N0} files, {value.ChunksEmbedded:N0} passages embedded"));

    public void Dispose() => _line.Dispose();
}
