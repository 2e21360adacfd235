namespace QnA.Evaluation.Reports;

/// <summary>What a run is compared with.</summary>
public sealed record ReportBaseline
{
    /// <summary>What it is, for a reader: date, commit, reason.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of items that passed then and fail now.</summary>
    public IReadOnlyList<string> NewlyFailing { get; init; } = [];

    /// <summary>Ids of items that failed then and pass now.</summary>
    public IReadOnlyList<string> NewlyPassing { get; init; } = [];

    /// <summary>The figures of then, by the name of the measure.</summary>
    public IReadOnlyDictionary<string, double> Scores { get; init; } = new Dictionary<string, double>();
}
