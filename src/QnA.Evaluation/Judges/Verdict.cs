namespace QnA.Evaluation.Judges;

/// <summary>Whether a claim is supported, in three steps.</summary>
public enum Verdict
{
    /// <summary>Nothing of it, or the contrary.</summary>
    NotSupported,

    /// <summary>A part of it.</summary>
    Partly,

    /// <summary>All of it.</summary>
    Supported,
}
