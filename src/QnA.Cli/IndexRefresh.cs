using QnA.Cli.Rendering;
using QnA.Indexing;
using QnA.Rendering;

namespace QnA.Cli;

/// <summary>Opens the index for a command that reads it, building or updating it first where needed.</summary>
internal sealed class IndexRefresh(IndexKeeper keeper, Terminal terminal, TimeProvider time)
{
    /// <summary>The index in step with the files, with a word on <see cref="Terminal.Error"/> about what was done.</summary>
    public async Task<ArticleIndex> OpenAsync(string articlesFolder, CancellationToken cancellationToken)
    {
        if (keeper.OpenIfCurrent(cancellationToken) is { } current)
        {
            return current;
        }

        var isFirst = !File.Exists(keeper.File);
        if (isFirst)
        {
            terminal.Error.WriteLine($"Building the index of {SafeText.Line(articlesFolder)} (once; later runs only look for changes) ...");
        }

        var waiting = false;
        while (true)
        {
            try
            {
                var report = await UpdateAsync(fromNothing: false, cancellationToken).ConfigureAwait(false);
                Announce(report, isFirst);
                return keeper.Open();
            }
            catch (IndexException exception) when (exception.Problem == IndexProblem.Busy)
            {
                if (OpenOld() is { } old)
                {
                    terminal.Error.WriteLine("Another process is updating the index; this answer comes from its state before.");
                    return old;
                }

                if (!waiting)
                {
                    terminal.Error.WriteLine("Another process is building the index; waiting for it ...");
                    waiting = true;
                }
            }
        }
    }

    /// <summary>Updates the index with a progress line.</summary>
    public async Task<IndexReport> UpdateAsync(bool fromNothing, CancellationToken cancellationToken)
    {
        using var progress = new IndexProgressLine(terminal, time);
        return await keeper.UpdateAsync(fromNothing, progress, cancellationToken).ConfigureAwait(false);
    }

    private ArticleIndex? OpenOld()
    {
        try
        {
            return keeper.Open();
        }
        catch (IndexException)
        {
            return null;
        }
    }

    private void Announce(IndexReport report, bool isFirst)
    {
        if (isFirst || report.HasChanges)
        {
            terminal.Error.WriteLine(IndexReportText.OneLine(report));
        }

        foreach (var rejected in report.Rejected)
        {
            terminal.Error.WriteLine($"Left out {SafeText.Line(rejected.File)}: {SafeText.Line(rejected.Reason)}");
        }
    }
}
