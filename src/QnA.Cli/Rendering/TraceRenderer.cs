using System.Globalization;
using System.Text;
using QnA.Answering;
using QnA.Rendering;

namespace QnA.Cli.Rendering;

/// <summary>How an answer came about, as plain text.</summary>
internal static class TraceRenderer
{
    /// <summary>The trace, ending with a line feed.</summary>
    public static string Render(AnswerTrace trace, AnswerTimings timings)
    {
        var text = new StringBuilder();
        Line(text, $"Taken for: {SafeText.Line(trace.Shape)}");
        Line(text, $"Decided by: {SafeText.Line(trace.Decision)}");
        Line(text, $"Time: {timings.TotalMs:0} ms, search {timings.RetrieveMs:0} ms, reading {timings.GroundMs:0} ms");
        Line(text, $"Windows read, best first: {trace.Windows.Count}");
        foreach (var window in trace.Windows)
        {
            Line(text, $"  p {window.Probability:0.000}  logit {window.Logit,6:0.00}  retrieval {window.Retrieval:0.0000}  {SafeText.Line(window.File)}:{window.Line}");
            Line(text, $"      \"{SafeText.Shorten(window.Span, 160)}\"");
            if (window.Features.Count > 0)
            {
                Line(text, $"      {Features(window)}");
            }
        }

        return text.ToString();
    }

    private static string Features(TracedWindow window) =>
        string.Join("  ", window.Features.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key} {f.Value:0.###}")));

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
