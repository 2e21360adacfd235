using QnA.Evaluation.Runs;
using Xunit;
using static QnA.Evaluation.Tests.Checks.CheckSamples;

namespace QnA.Evaluation.Tests.Runs;

public sealed class RunPhasesTests : IDisposable
{
    private const int Questions = 12;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("qna-phases-");
    private readonly List<string> _done = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(Questions)]
    [InlineData(Questions + 2)]
    public async Task Run_in_phases_that_was_killed_goes_on_and_ends_the_same(int kill)
    {
        var whole = await RunAsync(new RunFolder(Path.Combine(_folder.FullName, "whole")), killAfter: null);
        var folder = new RunFolder(Path.Combine(_folder.FullName, "killed"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(folder, kill));
        await File.AppendAllTextAsync(folder.Partial, "{\"task\":\"ans", TestContext.Current.CancellationToken);
        _done.Clear();

        var resumed = await RunAsync(folder, killAfter: null);

        Assert.Equal(whole.Select(RecordsJson.Write), resumed.Select(RecordsJson.Write));
        Assert.Equal(folder.ReadRecords().Select(r => r.Id), resumed.Select(r => r.Id));
        Assert.Equal(Questions + (Questions / 2) - kill, _done.Count);
    }

    [Fact]
    public async Task Phase_sees_the_records_before_it_in_order()
    {
        var records = await RunAsync(new RunFolder(Path.Combine(_folder.FullName, "run")), killAfter: null);

        Assert.Equal([.. Enumerable.Range(0, Questions).Select(i => $"q{i:00}"), .. Enumerable.Range(0, Questions / 2).Select(i => $"removal:q{i * 2:00}")], records.Select(r => r.Id));
    }

    [Fact]
    public void Number_of_checks_is_part_of_the_work() =>
        Assert.False(Manifest.IsSameWork(Manifest with { Checks = 3 }));

    private async Task<IReadOnlyList<EvaluationRecord>> RunAsync(RunFolder folder, int? killAfter)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var left = killAfter;
        return await EvaluationRunner.RunAsync(
            Manifest,
            [_ => [.. Enumerable.Range(0, Questions).Select(i => Unit($"q{i:00}"))], before => [.. before.Where((_, i) => i % 2 == 0).Select(r => Unit($"removal:{r.Id}"))]],
            [],
            folder,
            TimeProvider.System,
            progress: null,
            stop.Token);

        WorkUnit Unit(string id) => new([id], async _ =>
        {
            if (left-- == 0)
            {
                await stop.CancelAsync();
                stop.Token.ThrowIfCancellationRequested();
            }

            _done.Add(id);
            return [Asked(id, null)];
        });
    }

    private static RunManifest Manifest => new()
    {
        Set = "test",
        SetHash = "0",
        Items = Questions,
        Seed = 1,
        Answerer = "fake",
        Judge = "none",
        Parallel = 1,
        Machine = "test",
        Started = DateTimeOffset.UnixEpoch,
    };
}
