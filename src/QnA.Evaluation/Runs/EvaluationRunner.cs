using System.Text;

namespace QnA.Evaluation.Runs;

/// <summary>
/// Does the units of a run, several at a time, and writes each one's records as soon as they are there. A run that was stopped,
/// however abruptly, goes on where it was; the order of the result never depends on which unit was ready first.
/// </summary>
public static class EvaluationRunner
{
    /// <summary>Runs or resumes.</summary>
    /// <param name="manifest">What is run.</param>
    /// <param name="units">The units in the order of the data set.</param>
    /// <param name="articles">The articles, kept with the run.</param>
    /// <param name="folder">Where the run is kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told after each unit.</param>
    /// <param name="cancellationToken">Stops; what is done is kept.</param>
    /// <returns>All records in the order of <paramref name="units"/>.</returns>
    public static async Task<IReadOnlyList<EvaluationRecord>> RunAsync(
        RunManifest manifest,
        IReadOnlyList<WorkUnit> units,
        IReadOnlyList<ArticleCopy> articles,
        RunFolder folder,
        TimeProvider time,
        IProgress<RunProgress>? progress,
        CancellationToken cancellationToken)
    {
        var done = Resume(manifest, folder);
        var total = units.Sum(u => u.Ids.Count);
        var pending = units.Where(u => !u.Ids.All(done.ContainsKey)).ToList();
        foreach (var id in pending.SelectMany(u => u.Ids))
        {
            done.Remove(id); // half a conversation is asked again from its beginning
        }

        var resumed = done.Count;
        manifest = resumed > 0 ? manifest with { Started = folder.ReadManifest().Started } : manifest;
        folder.Begin(manifest, articles);
        await RewriteAsync(folder, done.Values, cancellationToken).ConfigureAwait(false);
        progress?.Report(new RunProgress(done.Count, total, resumed));

        using (var partial = new FileStream(folder.Partial, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            var gate = new Lock();
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = manifest.Parallel, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(pending, parallel, async (unit, cancel) =>
            {
                var records = await unit.RunAsync(cancel).ConfigureAwait(false);
                var bytes = Encoding.UTF8.GetBytes(string.Concat(records.Select(r => RecordsJson.Write(r) + "\n")));
                lock (gate)
                {
                    partial.Write(bytes);
                    partial.Flush();
                    foreach (var record in records)
                    {
                        done[record.Id] = record;
                    }

                    progress?.Report(new RunProgress(done.Count, total, resumed));
                }
            }).ConfigureAwait(false);
        }

        IReadOnlyList<EvaluationRecord> ordered = [.. units.SelectMany(u => u.Ids).Select(id => done[id])];
        folder.Complete(manifest with { Finished = time.GetUtcNow() }, ordered);
        return ordered;
    }

    /// <summary>Whether a run that was stopped in this folder would be gone on with.</summary>
    public static bool CanResume(RunManifest manifest, RunFolder folder) =>
        folder.Exists && !folder.IsComplete && File.Exists(folder.Partial) && folder.ReadManifest().IsSameWork(manifest);

    private static Dictionary<string, EvaluationRecord> Resume(RunManifest manifest, RunFolder folder)
    {
        var records = CanResume(manifest, folder) ? folder.ReadPartial() : [];
        var done = new Dictionary<string, EvaluationRecord>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            done[record.Id] = record;
        }

        return done;
    }

    // Without the half line that a kill may have left at the end.
    private static async Task RewriteAsync(RunFolder folder, IEnumerable<EvaluationRecord> records, CancellationToken cancellationToken)
    {
        var temporary = folder.Partial + ".tmp";
        await File.WriteAllLinesAsync(temporary, records.Select(RecordsJson.Write), new UTF8Encoding(false), cancellationToken).ConfigureAwait(false);
        File.Move(temporary, folder.Partial, overwrite: true);
    }
}
