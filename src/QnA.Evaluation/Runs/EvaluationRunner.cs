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
    public static Task<IReadOnlyList<EvaluationRecord>> RunAsync(
        RunManifest manifest,
        IReadOnlyList<WorkUnit> units,
        IReadOnlyList<ArticleCopy> articles,
        RunFolder folder,
        TimeProvider time,
        IProgress<RunProgress>? progress,
        CancellationToken cancellationToken) => RunAsync(manifest, [_ => units], articles, folder, time, progress, cancellationToken);

    /// <summary>Runs or resumes what is known only bit by bit: the units of a phase come of the records of those before it.</summary>
    /// <param name="manifest">What is run.</param>
    /// <param name="phases">
    /// Each takes all records so far, in order, and gives its units; asked again when a run is resumed, it must give the same.
    /// A phase begins when the one before it is done.
    /// </param>
    /// <param name="articles">The articles, kept with the run.</param>
    /// <param name="folder">Where the run is kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told after each unit; the total grows with each phase.</param>
    /// <param name="cancellationToken">Stops; what is done is kept.</param>
    /// <returns>All records, phase after phase, each in the order of its units.</returns>
    public static async Task<IReadOnlyList<EvaluationRecord>> RunAsync(
        RunManifest manifest,
        IReadOnlyList<Func<IReadOnlyList<EvaluationRecord>, IReadOnlyList<WorkUnit>>> phases,
        IReadOnlyList<ArticleCopy> articles,
        RunFolder folder,
        TimeProvider time,
        IProgress<RunProgress>? progress,
        CancellationToken cancellationToken)
    {
        var done = Resume(manifest, folder);
        var resumed = 0;
        manifest = done.Count > 0 ? manifest with { Started = folder.ReadManifest().Started } : manifest;
        folder.Begin(manifest, articles, isResumed: done.Count > 0);
        await RewriteAsync(folder, done.Values, cancellationToken).ConfigureAwait(false);

        var ordered = new List<EvaluationRecord>();
        using (var partial = new FileStream(folder.Partial, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            foreach (var phase in phases)
            {
                var units = phase([.. ordered]);
                var before = ordered.Count;
                var total = before + units.Sum(u => u.Ids.Count);
                resumed += units.Where(u => IsDone(u, done)).Sum(u => u.Ids.Count);
                var parallel = new ParallelOptions { MaxDegreeOfParallelism = manifest.Parallel, CancellationToken = cancellationToken };
                await RunAsync(units, done, partial, parallel, d => progress?.Report(new RunProgress(before + d, total, resumed))).ConfigureAwait(false);
                ordered.AddRange(units.SelectMany(u => u.Ids).Select(id => done[id]));
            }
        }

        folder.Complete(manifest with { Finished = time.GetUtcNow() }, ordered);
        return ordered;
    }

    /// <param name="units">The units of one phase.</param>
    /// <param name="done">The records that there are, by id; those of the units are added.</param>
    /// <param name="partial">Where records are appended.</param>
    /// <param name="parallel">How many units at a time.</param>
    /// <param name="report">Told how many records of the units there are.</param>
    private static async Task RunAsync(
        IReadOnlyList<WorkUnit> units, Dictionary<string, EvaluationRecord> done, FileStream partial, ParallelOptions parallel, Action<int> report)
    {
        // Half a conversation is asked again from its beginning; the lines that it left are overruled by the later ones.
        var pending = units.Where(u => !IsDone(u, done)).ToList();
        var count = units.Sum(u => u.Ids.Count) - pending.Sum(u => u.Ids.Count);
        report(count);

        var gate = new Lock();
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

                count += records.Count;
                report(count);
            }
        }).ConfigureAwait(false);
    }

    private static bool IsDone(WorkUnit unit, Dictionary<string, EvaluationRecord> done) => unit.Ids.All(done.ContainsKey);

    /// <summary>Whether a run that was stopped in this folder would be gone on with.</summary>
    public static bool CanResume(RunManifest manifest, RunFolder folder)
    {
        try
        {
            return folder.Exists && !folder.IsComplete && File.Exists(folder.Partial) && folder.ReadManifest().IsSameWork(manifest);
        }
        catch (RunException)
        {
            return false; // one that cannot be read is not gone on with, and in nobody's way
        }
    }

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
