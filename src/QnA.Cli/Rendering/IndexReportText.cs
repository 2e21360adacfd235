using System.Globalization;
using System.Text;
using QnA.Indexing;
using QnA.Rendering;

namespace QnA.Cli.Rendering;

/// <summary>What an update of the index did, in words.</summary>
internal static class IndexReportText
{
    /// <summary>Longest list of files that is printed; rejected files are always all named.</summary>
    private const int Listed = 20;

    /// <summary>The outcome on one line.</summary>
    public static string OneLine(IndexReport report)
    {
        var total = report.Added.Count + report.Changed.Count + report.Unchanged.Count;
        var changes = new[] { (report.Added.Count, "added"), (report.Changed.Count, "changed"), (report.Removed.Count, "removed"), (report.Rejected.Count, "left out") }
            .Where(c => c.Count > 0)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count:N0} {c.Item2}"));
        var what = string.Join(", ", changes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Indexed {AnswerRemarks.Count(total, "article")} in {report.Duration.TotalSeconds:0.0} s{(what.Length > 0 ? $" ({what})" : "")}.");
    }

    /// <summary>The whole report, ending with a line feed.</summary>
    /// <param name="report">What was done.</param>
    /// <param name="folder">The articles folder, as the user should see it.</param>
    /// <param name="file">The index file, as the user should see it.</param>
    public static string Full(IndexReport report, string folder, string file)
    {
        var text = new StringBuilder();
        Line(text, $"Articles  {SafeText.Line(folder)}");
        Line(text, $"Index     {SafeText.Line(file)}{(report.WasRebuilt ? " (built from nothing)" : "")}");
        List(text, "added", report.Added);
        List(text, "changed", report.Changed);
        List(text, "removed", report.Removed);
        Line(text, $"{report.Unchanged.Count,6:N0} unchanged");
        Line(text, $"{report.Rejected.Count,6:N0} left out{(report.Rejected.Count > 0 ? ":" : "")}");
        foreach (var rejected in report.Rejected)
        {
            Line(text, $"         {SafeText.Line(rejected.File)}: {SafeText.Line(rejected.Reason)}");
        }

        Line(text, $"{AnswerRemarks.Count(report.SentencesTotal, "sentence")} in {AnswerRemarks.Count(report.ChunksTotal, "passage")}, {report.Duration.TotalSeconds:0.0} s.");
        return text.ToString();
    }

    private static void List(StringBuilder text, string what, IReadOnlyList<string> files)
    {
        Line(text, $"{files.Count,6:N0} {what}{(files.Count > 0 ? ":" : "")}");
        foreach (var file in files.Take(Listed))
        {
            Line(text, $"         {SafeText.Line(file)}");
        }

        if (files.Count > Listed)
        {
            Line(text, $"         ... and {files.Count - Listed:N0} more");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
