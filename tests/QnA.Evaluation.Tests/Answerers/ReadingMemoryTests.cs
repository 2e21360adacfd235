using QnA.Evaluation.Answerers;
using QnA.Inference;
using Xunit;

namespace QnA.Evaluation.Tests.Answerers;

public sealed class ReadingMemoryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qna-readings-").FullName;

    private string File => Path.Combine(_folder, "readings.bin");

    [Fact]
    public void Memory_reads_each_pair_once_when_it_is_opened_again()
    {
        var grounder = new CountingGrounder();
        using (var memory = ReadingMemory.Open(grounder, "model", File))
        {
            memory.Read("who?", ["first", "second", "first"], CancellationToken.None);
            memory.Support("a claim", ["first"], CancellationToken.None);
        }

        using var again = ReadingMemory.Open(grounder, "model", File);
        var readings = again.Read("who?", ["second", "first", "third"], CancellationToken.None);
        var supports = again.Support("a claim", ["first"], CancellationToken.None);

        Assert.Equal(["first", "second", "support first", "third"], grounder.Asked);
        Assert.Equal([6, 5, 5], readings.Select(r => r.AnswerableLogit));
        Assert.Equal(new ReadSpan(new TextRange(0, 6), 6, 0.5f), readings[0].Spans[0]);
        Assert.Equal([5], supports);
    }

    [Fact]
    public void Memory_forgets_nothing_but_the_entry_that_was_cut_short()
    {
        var grounder = new CountingGrounder();
        using (var memory = ReadingMemory.Open(grounder, "model", File))
        {
            memory.Read("who?", ["first", "second"], CancellationToken.None);
        }

        using (var stream = new FileStream(File, FileMode.Open))
        {
            stream.SetLength(stream.Length - 3);
        }

        using var again = ReadingMemory.Open(grounder, "model", File);
        again.Read("who?", ["first", "second"], CancellationToken.None);

        Assert.Equal(["first", "second", "second"], grounder.Asked);
    }

    [Fact]
    public void Memory_reads_anew_when_the_model_is_another()
    {
        var grounder = new CountingGrounder();
        using (var memory = ReadingMemory.Open(grounder, "model", File))
        {
            memory.Read("who?", ["first"], CancellationToken.None);
        }

        using var other = ReadingMemory.Open(grounder, "another", File);
        other.Read("who?", ["first"], CancellationToken.None);

        Assert.Equal(["first", "first"], grounder.Asked);
    }

    [Fact]
    public void Memory_is_used_without_writing_when_another_process_holds_it()
    {
        var grounder = new CountingGrounder();
        using var first = ReadingMemory.Open(grounder, "model", File);
        using var second = ReadingMemory.Open(grounder, "model", File);

        second.Read("who?", ["first"], CancellationToken.None);
        second.Read("who?", ["first"], CancellationToken.None);

        Assert.Equal(["first"], grounder.Asked);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class CountingGrounder : IGrounder
    {
        public List<string> Asked { get; } = [];

        public IReadOnlyList<Reading> Read(string question, IReadOnlyList<string> passages, CancellationToken cancellationToken)
        {
            Asked.AddRange(passages);
            return [.. passages.Select(p => new Reading(p.Length, [new ReadSpan(new TextRange(0, p.Length), p.Length, 0.5f)]))];
        }

        public IReadOnlyList<float> Support(string claim, IReadOnlyList<string> passages, CancellationToken cancellationToken)
        {
            Asked.AddRange(passages.Select(p => $"support {p}"));
            return [.. passages.Select(p => (float)p.Length)];
        }
    }
}
