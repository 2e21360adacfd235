using System.CommandLine;
using System.Globalization;
using QnA.Answering;
using QnA.Composing;
using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Cli.Evaluating;

/// <summary>Holds composed sentences against what they cite, with this machine's models and settings.</summary>
internal sealed class AdversarialRunner(ParseResult parsed, GlobalOptions options, Terminal terminal)
{
    /// <summary>The sentences in the folder of a data set; null where it has none.</summary>
    /// <exception cref="DataSetException">The file, or an article that it cites, cannot be read or is wrong.</exception>
    public AdversarialRun? RunOf(string setFolder, CancellationToken cancellationToken) =>
        Path.Combine(setFolder, AdversarialFile.Name) is var file && File.Exists(file) ? Run(file, null, cancellationToken) : null;

    /// <summary>The sentences of a file.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="split">The only part to take; null for all.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DataSetException">The file, or an article that it cites, cannot be read or is wrong.</exception>
    /// <exception cref="UsageException">There is no sentence in that part.</exception>
    public AdversarialRun Run(string file, string? split, CancellationToken cancellationToken)
    {
        var pairs = AdversarialFile.Read(file).Where(p => split is null || p.Split == split).ToList();
        if (pairs.Count == 0)
        {
            throw new UsageException(split is null ? $"{file} has no sentences." : $"{file} has no sentences in the part {split}.");
        }

        var folder = Path.GetDirectoryName(file)!; // a file has a folder
        using var workspace = Workspace.Open(parsed, options, terminal, folder);
        var (time, threshold) = (workspace.Get<TimeProvider>(), workspace.Get<AnsweringOptions>().SupportThreshold);
        var started = time.GetUtcNow();
        var judged = new PairJudge(workspace.Get<SentenceVerifier>(), time).Judge(pairs, folder, cancellationToken);
        var manifest = new RunManifest
        {
            Set = Path.GetFileNameWithoutExtension(file),
            SetHash = AdversarialFile.HashOf(file),
            Items = judged.Count,
            Split = split,
            Seed = RunRequest.DefaultSeed,
            Answerer = "nobody",
            Judge = string.Create(CultureInfo.InvariantCulture, $"the check of composed sentences, threshold {threshold:0.00}"),
            Commit = GitCommit.Of(Environment.CurrentDirectory),
            Parallel = 1,
            Machine = MachineDescription.Text,
            Started = started,
            Finished = time.GetUtcNow(),
        };
        return new AdversarialRun(manifest, judged, AdversarialResult.Of(judged, threshold));
    }
}
