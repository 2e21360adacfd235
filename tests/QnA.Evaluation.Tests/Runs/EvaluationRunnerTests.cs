using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;
using Xunit;

namespace QnA.Evaluation.Tests.Runs;

public sealed class EvaluationRunnerTests : IDisposable
{
    private const int Questions = 2000;

    private static readonly RunManifest Manifest = new()
    {
        Set = "many",
        SetHash = "00",
        Items = Questions,
        Seed = 1,
        Answerer = "test",
        Identity = new Dictionary<string, string> { ["code"] = "1" },
        Judge = "none",
        Parallel = 4,
        Machine = "test",
        Started = DateTimeOffset.UnixEpoch,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("qna-runs-").FullName;
    private int _asked;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Runner_keeps_the_order_of_the_set_whatever_is_ready_first()
    {
        var records = await RunAsync(Manifest, Folder("a"), Units(delay: true, count: 200));

        Assert.Equal(Ids(200), records.Select(r => r.Id));
        Assert.Equal(Ids(200), Folder("a").ReadRecords().Select(r => r.Id));
        Assert.False(File.Exists(Folder("a").Partial));
    }

    [Fact]
    public async Task Runner_resumes_with_the_same_records_when_it_was_stopped_at_any_moment()
    {
        await RunAsync(Manifest, Folder("whole"), Units());
        var whole = await File.ReadAllTextAsync(RecordsOf("whole"), TestContext.Current.CancellationToken);
        var random = new Random(20261123);
        for (var stop = 0; stop < 5; stop++)
        {
            var name = $"stopped{stop}";
            var until = random.Next(Questions);

            await StopAsync(Folder(name), until);
            await StopAsync(Folder(name), Questions - random.Next(Questions - until)); // and once more, further on
            await RunAsync(Manifest, Folder(name), Units());

            Assert.Equal(whole, await File.ReadAllTextAsync(RecordsOf(name), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Runner_asks_again_only_what_a_kill_cut_off_in_the_middle_of_a_line()
    {
        await RunAsync(Manifest, Folder("whole"), Units());
        var whole = await File.ReadAllTextAsync(RecordsOf("whole"), TestContext.Current.CancellationToken);
        var random = new Random(7);
        for (var cut = 0; cut < 20; cut++)
        {
            var folder = Folder($"cut{cut}");
            folder.Begin(Manifest, []);
            var at = random.Next(whole.Length);
            await File.WriteAllTextAsync(folder.Partial, whole[..at], TestContext.Current.CancellationToken);
            _asked = 0;

            await RunAsync(Manifest, folder, Units());

            Assert.Equal(whole, await File.ReadAllTextAsync(RecordsOf($"cut{cut}"), TestContext.Current.CancellationToken));
            Assert.Equal(Questions - whole[..at].Count(c => c == '\n'), _asked);
        }
    }

    [Fact]
    public async Task Runner_starts_afresh_when_what_is_run_is_not_the_same()
    {
        await StopAsync(Folder("a"), 100);
        _asked = 0;

        await RunAsync(Manifest with { Identity = new Dictionary<string, string> { ["code"] = "2" } }, Folder("a"), Units());

        Assert.Equal(Questions, _asked);
    }

    [Fact]
    public async Task Runner_asks_a_conversation_again_from_its_beginning_when_it_was_cut_off()
    {
        var folder = Folder("talk");
        folder.Begin(Manifest, []);
        await File.WriteAllTextAsync(folder.Partial, RecordsJson.Write(Record("c1.1")) + "\n", TestContext.Current.CancellationToken);
        var unit = new WorkUnit(["c1.1", "c1.2"], _ => Task.FromResult<IReadOnlyList<EvaluationRecord>>([Record("c1.1"), Record("c1.2")]));

        var records = await RunAsync(Manifest, folder, [unit]);

        Assert.Equal(["c1.1", "c1.2"], records.Select(r => r.Id));
    }

    private static Task<IReadOnlyList<EvaluationRecord>> RunAsync(RunManifest manifest, RunFolder folder, IReadOnlyList<WorkUnit> units) =>
        EvaluationRunner.RunAsync(manifest, units, [], folder, TimeProvider.System, null, TestContext.Current.CancellationToken);

    // As a kill does it: what was written is there, and nothing is tidied up.
    private async Task StopAsync(RunFolder folder, int after)
    {
        using var stop = new CancellationTokenSource();
        var done = 0;
        var units = Units().Select(u => u with
        {
            RunAsync = async cancel =>
            {
                if (Interlocked.Increment(ref done) > after)
                {
                    await stop.CancelAsync();
                }

                cancel.ThrowIfCancellationRequested();
                return await u.RunAsync(cancel);
            },
        }).ToList();

        try
        {
            await EvaluationRunner.RunAsync(Manifest, units, [], folder, TimeProvider.System, null, stop.Token);
        }
        catch (OperationCanceledException)
        {
            await File.AppendAllTextAsync(folder.Partial, "{\"task\":\"answer\",\"labels\":{\"id\":\"q0", TestContext.Current.CancellationToken);
        }
    }

    private List<WorkUnit> Units(bool delay = false, int count = Questions) => [.. Ids(count).Select((id, i) => new WorkUnit([id], async cancel =>
    {
        Interlocked.Increment(ref _asked);
        if (delay)
        {
            await Task.Delay((i % 5) * 3, cancel);
        }

        return [Record(id)];
    }))];

    private static IEnumerable<string> Ids(int count) => Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"q{i:0000}"));

    private static AnswerRecord Record(string id) => new()
    {
        Id = id,
        Conversation = id,
        Labels = new LabelledQuestion { Id = id, Kind = "fact", Question = $"What is “{id}”?\nReally?" },
    };

    private RunFolder Folder(string name) => new(Path.Combine(_folder, name));

    private string RecordsOf(string name) => Path.Combine(_folder, name, "records.jsonl");
}
