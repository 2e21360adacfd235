using QnA.Evaluation.Runs;

namespace QnA.Cli.Evaluating;

/// <summary>A run that is complete.</summary>
/// <param name="Folder">Where it is kept.</param>
/// <param name="Manifest">What was run.</param>
/// <param name="Records">What came of it.</param>
internal sealed record FinishedRun(RunFolder Folder, RunManifest Manifest, IReadOnlyList<EvaluationRecord> Records)
{
    /// <summary>Reads a run from its folder.</summary>
    /// <exception cref="RunException">There is no finished run there.</exception>
    public static FinishedRun Read(string folder)
    {
        var files = new RunFolder(folder);
        return new FinishedRun(files, files.ReadManifest(), files.ReadRecords());
    }
}
