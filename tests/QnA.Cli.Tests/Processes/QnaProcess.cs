using System.Diagnostics;

namespace QnA.Cli.Tests.Processes;

/// <summary>Runs the built program in a process of its own.</summary>
internal static class QnaProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs to the end.</summary>
    public static Task<RunResult> RunAsync(string directory, params string[] args) => RunAsync(directory, [], args);

    /// <summary>Runs to the end with more environment variables.</summary>
    public static async Task<RunResult> RunAsync(string directory, IReadOnlyList<(string Name, string Value)> environment, params string[] args)
    {
        using var process = Start(directory, environment, args);
        process.StandardInput.Close();
        return await FinishAsync(process);
    }

    /// <summary>Starts the program; the caller ends it or waits for it.</summary>
    public static Process Start(string directory, IReadOnlyList<(string Name, string Value)> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("QnA__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "QnA.Cli.dll"));
        foreach (var argument in args)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    /// <summary>Waits for the end; a run that takes minutes is killed and fails.</summary>
    public static async Task<RunResult> FinishAsync(Process process)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var error = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return new RunResult(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
