namespace QnA.Evaluation.DataSets;

/// <summary>A search, and which articles it should find.</summary>
public sealed record LabelledQuery
{
    /// <summary>Unique within the data set.</summary>
    public required string Id { get; init; }

    /// <summary>The words as they are typed.</summary>
    public required string Query { get; init; }

    /// <summary>Id of every relevant article to its grade: above 0, and the more relevant, the higher.</summary>
    public required IReadOnlyDictionary<string, double> Relevant { get; init; }
}
