using System.Text.Json.Serialization;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Judges;

namespace QnA.Evaluation.Runs;

/// <summary>One claim with its evidence, what people say of it and what judges say.</summary>
public sealed record ClaimRecord : EvaluationRecord
{
    /// <summary>The claim with its label, as it was when it was judged.</summary>
    public required LabelledClaim Labels { get; init; }

    /// <summary>What the judge said; null when it failed (<see cref="EvaluationRecord.Error"/>).</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>What a second judge said of the same; null without one.</summary>
    public Judgement? Second { get; init; }

    /// <summary>The label as a verdict.</summary>
    [JsonIgnore]
    public Verdict Right => Labels.Label switch
    {
        ClaimLabel.Supported => Verdict.Supported,
        ClaimLabel.Partly => Verdict.Partly,
        _ => Verdict.NotSupported,
    };
}
