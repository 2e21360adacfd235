using System.Globalization;
using QnA.Evaluation.Runs;

namespace QnA.Cli.Evaluating;

/// <summary>Says how far a run is, and how long the rest will take.</summary>
internal sealed class RunProgressBar(string what, Terminal terminal, TimeProvider time) : IProgress<RunProgress>, IDisposable
{
    private const int Width = 30;

    private readonly TransientLine _line = new(terminal, time);

    public void Report(RunProgress value) => _line.Show(() =>
    {
        var share = value.Total == 0 ? 1 : (double)value.Done / value.Total;
        var full = (int)(share * Width);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what} [{new string('#', full)}{new string('.', Width - full)}] {value.Done:N0} of {value.Total:N0}{Rest(value)}");
    });

    public void Dispose() => _line.Dispose();

    // What was there before this process took no time of it.
    private string Rest(RunProgress value)
    {
        var done = value.Done - value.Resumed;
        if (done == 0)
        {
            return "";
        }

        var rest = _line.Elapsed / done * (value.Total - value.Done);
        return string.Create(CultureInfo.InvariantCulture, $", {(int)rest.TotalMinutes}:{rest.Seconds:00} left");
    }
}
