using QnA.Cli.Tests.Processes;

namespace QnA.Cli.Tests.Evaluating;

/// <summary><c>qna eval ...</c> in processes of their own, whose runs, caches and indexes stay in a temporary folder.</summary>
internal sealed class EvalProcess : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A copy of the tiny data set that the tests of the gate use.</summary>
    public string TinySet { get; }

    public EvalProcess()
    {
        TinySet = _folder.File("tiny");
        var original = Path.Combine(Repository.Root, "tests", "QnA.Evaluation.Tests", "data", "tiny");
        foreach (var file in Directory.GetFiles(original, "*", SearchOption.AllDirectories))
        {
            _folder.Write(Path.Combine("tiny", Path.GetRelativePath(original, file)), File.ReadAllText(file));
        }
    }

    /// <summary>Where the processes keep what they keep.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment => [("XDG_DATA_HOME", _folder.File("data"))];

    /// <summary>The folder that they run in.</summary>
    public string WorkingFolder => _folder.Path;

    public string PathTo(string name) => _folder.File(name);

    public Task<RunResult> RunAsync(params string[] args) => QnaProcess.RunAsync(_folder.Path, Environment, ["eval", .. args]);

    /// <summary>The same with a language model configured.</summary>
    public Task<RunResult> RunWithModelAsync(string endpoint, params string[] args) => QnaProcess.RunAsync(
        _folder.Path,
        [.. Environment, ("QnA__Chat__Provider", "openai"), ("QnA__Chat__Endpoint", endpoint), ("QnA__Chat__Model", "test-model")],
        ["eval", .. args]);

    public void Dispose() => _folder.Dispose();
}
