using System.CommandLine;
using QnA.Answering;

namespace QnA.Cli.Commands;

/// <summary><c>--answerer</c>: who words the answers.</summary>
internal sealed class AnswererOption : Option<string?>
{
    public AnswererOption()
        : base("--answerer")
    {
        Description = "Who words the answer: extractive (the articles alone) or generative (a language model, checked sentence by sentence). Default: the setting QnA:Answering:Answerer.";
        AcceptOnlyFromAmong("extractive", "generative");
    }

    /// <summary>The settings under which the articles alone word the answers, whatever is configured.</summary>
    public static IReadOnlyDictionary<string, string?> Extractive => Settings("extractive");

    /// <summary>What the command line asks for, as settings; null when it asks for nothing.</summary>
    public IReadOnlyDictionary<string, string?>? Read(ParseResult parsed) => parsed.GetValue(this) is { } choice ? Settings(choice) : null;

    private static Dictionary<string, string?> Settings(string choice) => new() { [$"Answering:{nameof(AnsweringOptions.Answerer)}"] = choice };
}
