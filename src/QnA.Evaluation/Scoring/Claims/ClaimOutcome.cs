using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring.Claims;

/// <summary>Whether the judge's verdict on a claim is right, as supported against the rest.</summary>
public static class ClaimOutcome
{
    /// <summary>What is wrong; nothing when the verdict is right.</summary>
    public static Outcome Of(ClaimRecord record) => new([.. Failures(record)]);

    private static IEnumerable<string> Failures(ClaimRecord record)
    {
        if (record.Error is { } error)
        {
            yield return $"error: {error}";
        }
        else if (record.Judgement is { Parsed: false })
        {
            yield return "the judge's reply could not be read";
        }
        else if (SupportDecision.IsRight(record) == 0)
        {
            yield return record.Labels.Label switch
            {
                ClaimLabel.Supported => "called unsupported, but it is supported",
                ClaimLabel.Partly => "called supported, but only a part is",
                _ => "called supported, but it is not",
            };
        }
    }
}
