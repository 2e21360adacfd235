using System.Text;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Reports;
using QnA.Evaluation.Runs;

namespace QnA.Cli.Evaluating;

/// <summary>Writes the HTML page of a run.</summary>
internal static class ReportPage
{
    /// <summary>How good the judge is that the scores of support rest on; the figures stand with their sources in <c>eval/README.md</c>.</summary>
    private const string JudgeNote =
        "Rests on the local judge where a sentence is not a quote. Its balanced accuracy is 0.70 on FEVER-Symmetric (n = 226) and 0.61 on WiCE dev (n = 349).";

    /// <summary>The page of answers, and of the check of composed sentences where the set has such.</summary>
    /// <exception cref="RunException">The file cannot be written.</exception>
    public static void Write(string file, FinishedRun run, Baseline? baseline, bool showHeldOut, AdversarialRun? composed = null) => Write(
        file, ReportBuilder.Of(run.Manifest, run.Records, run.Folder.ReadArticles(), baseline, showHeldOut, JudgeNote, composed?.Report(showHeldOut)));

    /// <summary>The page of the check of composed sentences alone, with the ways of corrupting them in all that was judged.</summary>
    /// <exception cref="RunException">The file cannot be written.</exception>
    public static void Write(string file, AdversarialRun run) =>
        Write(file, ReportBuilder.Of(run.Manifest, [], [], composed: run.Report(showHeldOut: true)));

    private static void Write(string file, ReportModel model)
    {
        try
        {
            var path = Path.GetFullPath(file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a file has a folder
            using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
            HtmlReport.Write(model, writer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"{file} cannot be written: {exception.Message}", exception);
        }
    }
}
