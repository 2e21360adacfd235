using Xunit;

namespace QnA.Cli.Tests.Labelling;

public sealed class LabelCommandTests
{
    [Fact]
    public async Task Command_prints_the_address_and_ends_when_it_is_stopped()
    {
        await using var bench = await LabelBench.StartAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var (output, error) = (new WatchedWriter("Ctrl+C"), new StringWriter());
        var terminal = new Terminal { In = TextReader.Null, Out = output, Error = error };

        var run = QnaCommand.RunAsync(["eval", "label", bench.Folder], terminal, stop.Token);
        await output.Seen.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        Assert.Equal(0, await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Matches("Open http://127\\.0\\.0\\.1:[0-9]+/#[0-9a-f]{32}\n", output.ToString());
        Assert.Equal("", error.ToString());
    }

    [Theory]
    [InlineData("70000")]
    [InlineData("-1")]
    [InlineData("some")]
    public async Task Port_that_is_none_is_bad_usage(string port)
    {
        var run = await InProcess.RunAsync("eval", "label", "--port", port);

        Assert.Equal(2, run.Code);
        Assert.Contains("qna eval label --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_that_is_no_data_set_is_bad_usage()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(2, (await InProcess.RunAsync("eval", "label", folder.Path)).Code);
        Assert.Equal(2, (await InProcess.RunAsync("eval", "label", folder.File("missing"))).Code);
    }

    /// <summary>Tells when some words have been written.</summary>
    private sealed class WatchedWriter : StringWriter
    {
        private readonly string _words;
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public WatchedWriter(string words) => (_words, NewLine) = (words, "\n");

        public Task Seen => _seen.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(_words, StringComparison.Ordinal) == true)
            {
                _seen.TrySetResult();
            }
        }
    }
}
