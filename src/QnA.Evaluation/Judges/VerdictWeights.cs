using System.Diagnostics;

namespace QnA.Evaluation.Judges;

/// <summary>What a verdict counts in a mean.</summary>
public static class VerdictWeights
{
    extension(Verdict verdict)
    {
        /// <summary>1, 0.5 or 0: the weights of TREC 2024 RAG's weighted precision and recall, https://arxiv.org/abs/2504.15205.</summary>
        public double Weight => verdict switch
        {
            Verdict.Supported => 1,
            Verdict.Partly => 0.5,
            Verdict.NotSupported => 0,
            _ => throw new UnreachableException(),
        };
    }
}
