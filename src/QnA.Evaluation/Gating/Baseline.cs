using System.Text.Json.Serialization;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Gating;

/// <summary>What the answers were when somebody last said that they are good enough: <c>eval/baseline.json</c>.</summary>
public sealed record Baseline
{
    /// <summary>The day on which it was accepted.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>One for each data set that the gate runs.</summary>
    public required IReadOnlyList<SetBaseline> Sets { get; init; }
}

/// <summary>The accepted state of one data set.</summary>
public sealed record SetBaseline
{
    /// <summary>The data set's name.</summary>
    public required string Set { get; init; }

    /// <summary>Its folder, relative to the baseline's.</summary>
    public required string Folder { get; init; }

    /// <summary>Hash of its label files.</summary>
    public required string SetHash { get; init; }

    /// <summary>The commit that was measured.</summary>
    public string? Commit { get; init; }

    /// <summary>Seed of samples and intervals.</summary>
    public required int Seed { get; init; }

    /// <summary>How many answers the checks by removal and by mutation were each made on, at most.</summary>
    public int Checks { get; init; }

    /// <summary>Least, or for measures where less is better most, that a run may score, by measure.</summary>
    public IReadOnlyDictionary<string, double> Floors { get; init => field = value ?? new Dictionary<string, double>(); } = new Dictionary<string, double>();

    /// <summary>The scores.</summary>
    public required IReadOnlyList<Score> Scores { get; init; }

    /// <summary>The check of composed sentences; null where the set has no such sentences, and then it is not gated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ComposedFigures? Composed { get; init; }

    /// <summary>Ids of the items that came out right.</summary>
    public required IReadOnlyList<string> Passed { get; init; }

    /// <summary>Ids of the items that did not, with the reasons.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Failed { get; init; }
}
