namespace QnA.Receipts;

/// <summary>What became of a citation since the answer was saved. Larger is worse.</summary>
public enum VerificationState
{
    /// <summary>The file is unchanged and the quote stands exactly where the citation says.</summary>
    Ok,

    /// <summary>The file has changed since; the citation can no longer be judged by its characters.</summary>
    Stale,

    /// <summary>The file is missing, or it is unchanged and does not hold the quote at the place given.</summary>
    Broken,
}
