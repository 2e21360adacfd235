namespace QnA.Receipts;

/// <summary>An article that is no longer as it was when it was searched.</summary>
/// <param name="File">Its file.</param>
/// <param name="Kind">What happened to it.</param>
public sealed record ArticleChange(string File, ArticleChangeKind Kind);

/// <summary>What happened to an article.</summary>
public enum ArticleChangeKind
{
    /// <summary>It has other bytes now.</summary>
    Changed,

    /// <summary>It is no longer there, or no longer an article.</summary>
    Gone,

    /// <summary>It has come since.</summary>
    New,
}
