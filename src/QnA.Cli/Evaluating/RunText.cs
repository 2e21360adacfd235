using System.Globalization;
using QnA.Evaluation.Runs;

namespace QnA.Cli.Evaluating;

/// <summary>A run in a line or two.</summary>
internal static class RunText
{
    /// <summary>What was run, ending with a line feed.</summary>
    public static string Heading(RunManifest manifest)
    {
        var part = manifest.Split is { } split ? $", only {split}" : "";
        var limit = manifest.Limit is { } limited ? string.Create(CultureInfo.InvariantCulture, $", a sample of {limited:N0} (seed {manifest.Seed})") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{manifest.Set}: {manifest.Items:N0} items{part}{limit}, asked of {manifest.Answerer}, commit {manifest.Commit ?? "unknown"}\n" +
            $"judge of support: {manifest.Judge}; {manifest.Parallel} at a time on {manifest.Machine}\n");
    }
}
