using System.Text.Json.Serialization;

namespace QnA.Evaluation.Runs;

/// <summary>One item of a data set with what came of it: a line of <c>records.jsonl</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "task")]
[JsonDerivedType(typeof(AnswerRecord), "answer")]
[JsonDerivedType(typeof(RetrievalRecord), "retrieval")]
[JsonDerivedType(typeof(ClaimRecord), "claim")]
[JsonDerivedType(typeof(RemovalRecord), "removal")]
[JsonDerivedType(typeof(MutationRecord), "mutation")]
public abstract record EvaluationRecord
{
    /// <summary>Id of the item, unique within the run.</summary>
    public required string Id { get; init; }

    /// <summary><c>tune</c> or <c>held_out</c>: the part of the set that it belongs to; null where a set is not divided.</summary>
    public string? Split { get; init; }

    /// <summary>Why there is no result; such an item has failed and stays in every denominator.</summary>
    public string? Error { get; init; }

    /// <summary>Wall-clock time, in milliseconds. The only property that may differ between two runs of the same.</summary>
    public double Milliseconds { get; init; }
}
