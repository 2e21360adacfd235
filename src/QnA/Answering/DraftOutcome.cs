namespace QnA.Answering;

/// <summary>What became of a sentence that a language model wrote.</summary>
public enum DraftOutcome
{
    /// <summary>It was supported, and is shown as it was written.</summary>
    Shown,

    /// <summary>It was not supported; the model wrote it anew, and that is shown.</summary>
    Repaired,

    /// <summary>It was not supported; what it cites is shown in its place, word for word.</summary>
    Quoted,

    /// <summary>It was not supported, and nothing is shown in its place.</summary>
    Dropped,
}
