using System.ComponentModel;
using System.Diagnostics;

namespace QnA.Cli.Evaluating;

/// <summary>The commit that a folder's files are from.</summary>
internal static class GitCommit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Its short hash, with <c>+changes</c> when tracked files differ from it; null where there is no repository or no git.</summary>
    public static string? Of(string folder)
    {
        var commit = Run(folder, "rev-parse", "--short=12", "HEAD");
        return commit is null ? null : Run(folder, "status", "--porcelain", "--untracked-files=no") is { Length: > 0 } ? commit + "+changes" : commit;
    }

    private static string? Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return null;
            }

            process.ErrorDataReceived += (_, _) => { }; // read away, so that it cannot fill up and wait
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd().Trim();
            return process.WaitForExit(Patience) && process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null; // no git on this machine
        }
    }
}
