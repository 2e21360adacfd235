using System.CommandLine;
using QnA.Cli.Evaluating;

namespace QnA.Cli.Commands.Eval;

/// <summary><c>--baseline FILE</c>.</summary>
internal sealed class BaselineOption : Option<string?>
{
    public BaselineOption()
        : base("--baseline")
    {
        Description = "The accepted state (default: eval/baseline.json of the checkout).";
        HelpName = "FILE";
    }

    /// <summary>Full path of the file.</summary>
    public string Resolve(ParseResult parsed, EvalPaths paths) => parsed.GetValue(this) is { } file ? Path.GetFullPath(file) : paths.Baseline;
}
