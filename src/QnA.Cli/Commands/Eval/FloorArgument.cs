using System.Globalization;
using QnA.Evaluation.Scoring;

namespace QnA.Cli.Commands.Eval;

/// <summary>One <c>--floor SET:MEASURE=VALUE</c>.</summary>
internal sealed record FloorArgument(string Set, string Measure, double Value)
{
    /// <exception cref="UsageException">It is written in another way, or there is no such measure.</exception>
    public static FloorArgument Parse(string text)
    {
        var (colon, sign) = (text.IndexOf(':', StringComparison.Ordinal), text.LastIndexOf('='));
        if (colon < 1 || sign <= colon + 1
            || !double.TryParse(text[(sign + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value))
        {
            throw new UsageException($"--floor {text} cannot be read. Write it as set:measure=value, for example seeds:nuggetRecall=0.7.");
        }

        var name = text[(colon + 1)..sign];
        return Scorer.Measures.FirstOrDefault(m => m.Name == name) switch
        {
            null => throw new UsageException($"--floor {text}: there is no measure {name}. There are: {string.Join(", ", Scorer.Measures.Where(m => !m.IsJudged).Select(m => m.Name))}."),
            { IsJudged: true } => throw new UsageException($"--floor {text}: {name} rests on a judge's verdicts, and those never gate."),
            _ => new FloorArgument(text[..colon], name, value),
        };
    }
}
