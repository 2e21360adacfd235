namespace QnA.Web.DirectLine;

/// <summary>What is to be said of a token.</summary>
internal enum TokenState
{
    /// <summary>There is none, or it is none of ours.</summary>
    Invalid,

    /// <summary>It was good once.</summary>
    Expired,

    /// <summary>It is good.</summary>
    Valid,
}
