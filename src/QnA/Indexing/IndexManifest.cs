namespace QnA.Indexing;

/// <summary>What an index says about itself. The hash of each file stands with its article (<see cref="ArticleSummary.Hash"/>).</summary>
public sealed record IndexManifest
{
    /// <summary>Version of the tables.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>The model and the settings that made it.</summary>
    public required IndexFingerprint Fingerprint { get; init; }

    /// <summary>A new random value for each update that changed something.</summary>
    public required string Generation { get; init; }

    /// <summary>When the index was built from nothing.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset Updated { get; init; }
}
