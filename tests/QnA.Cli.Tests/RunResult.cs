namespace QnA.Cli.Tests;

/// <summary>What a run of the command left behind.</summary>
internal sealed record RunResult(int Code, string Out, string Error)
{
    /// <summary>Everything, for messages of failed assertions.</summary>
    public override string ToString() => $"exit {Code}\n--- out\n{Out}\n--- error\n{Error}";
}
