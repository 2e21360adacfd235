namespace QnA.Chat;

/// <summary>What went wrong with a language model's service.</summary>
public enum ChatFault
{
    /// <summary>It failed by itself (HTTP 5xx), or said so in the middle of a stream.</summary>
    Failed,

    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>The key is missing or wrong (401, 403).</summary>
    KeyRefused,

    /// <summary>No such address or model (404).</summary>
    NotFound,

    /// <summary>Too many requests or tokens, or no credit (429).</summary>
    Limited,

    /// <summary>The prompt is longer than the model can read.</summary>
    Overflow,

    /// <summary>It refused the request for another reason (4xx, 3xx).</summary>
    Rejected,

    /// <summary>No answer, or no next piece of it, in time.</summary>
    TimedOut,

    /// <summary>The answer broke off in the middle.</summary>
    BrokenOff,

    /// <summary>What came is nothing that the protocol has.</summary>
    Unintelligible,
}
