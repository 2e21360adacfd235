using System.Text.Json.Serialization;

namespace QnA.Evaluation.Reports;

/// <summary>What became of a labelled fact in an answer.</summary>
public enum NuggetFinding
{
    /// <summary>The answer does not state it.</summary>
    [JsonStringEnumMemberName("missed")]
    Missed,

    /// <summary>It is stated, without a citation of a file that contains it.</summary>
    [JsonStringEnumMemberName("stated")]
    Stated,

    /// <summary>It is stated and cited to a file that contains it.</summary>
    [JsonStringEnumMemberName("found")]
    Found,
}
