namespace QnA.Evaluation.Judges;

/// <summary>How far evidence supports a claim; the three grades of TREC 2024 RAG's support assessment, https://arxiv.org/abs/2504.15205.</summary>
public enum Verdict
{
    /// <summary>The evidence states nothing of the claim, or contradicts it.</summary>
    NotSupported,

    /// <summary>The evidence states a part of the claim and contradicts none of it.</summary>
    Partly,

    /// <summary>The evidence states all of the claim.</summary>
    Supported,
}
