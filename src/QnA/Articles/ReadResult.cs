namespace QnA.Articles;

/// <summary>What became of one file of the articles folder.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The file is an article.</summary>
    public sealed record Accepted(Article Article) : ReadResult;

    /// <summary>The file is not read; the others are.</summary>
    public sealed record Rejected(RejectedFile File) : ReadResult;

    /// <summary>The bytes have the hash that the caller already knew, so they were not parsed again.</summary>
    public sealed record Unchanged(string Id, string Hash) : ReadResult;
}
