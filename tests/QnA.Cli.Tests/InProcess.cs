namespace QnA.Cli.Tests;

/// <summary>Runs the command in this process, with streams of its own.</summary>
internal static class InProcess
{
    public static Task<RunResult> RunAsync(params string[] args) => RunWithInputAsync("", args);

    public static async Task<RunResult> RunWithInputAsync(string input, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal { In = new StringReader(input), Out = output, Error = error };

        var code = await QnaCommand.RunAsync(args, terminal, Xunit.TestContext.Current.CancellationToken);

        return new RunResult(code, output.ToString(), error.ToString());
    }
}
