namespace QnA.Articles;

/// <summary>One entry of the articles folder, found but not yet opened.</summary>
public sealed record ArticleFile
{
    /// <summary>Path relative to the articles folder, with forward slashes.</summary>
    public required string Id { get; init; }

    /// <summary>Full path to open.</summary>
    public required string Path { get; init; }

    /// <summary>Size in bytes when the folder was scanned; 0 for an entry that cannot be opened.</summary>
    public long Size { get; init; }

    /// <summary>Why the scan alone already rules the entry out, or null.</summary>
    public string? Problem { get; init; }
}
