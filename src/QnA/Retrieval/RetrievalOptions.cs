using System.ComponentModel.DataAnnotations;

namespace QnA.Retrieval;

/// <summary>How passages are searched.</summary>
public sealed class RetrievalOptions
{
    public const string Section = "QnA:Retrieval";

    public RetrievalMode Mode { get; set; } = RetrievalMode.Hybrid;

    /// <summary>Chunks that each of the two searches contributes to the fusion; more when more are asked for.</summary>
    [Range(1, 1000)]
    public int Candidates { get; set; } = 50;

    /// <summary>The constant of reciprocal rank fusion: the larger, the less the first ranks stand out.</summary>
    [Range(1, 1000)]
    public int RankConstant { get; set; } = 60;
}
