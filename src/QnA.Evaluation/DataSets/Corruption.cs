using System.Text.Json;
using System.Text.Json.Serialization;

namespace QnA.Evaluation.DataSets;

/// <summary>The one way in which a supported sentence was made unsupported.</summary>
[JsonConverter(typeof(CorruptionConverter))]
public enum Corruption
{
    /// <summary>Another number, or two that changed places.</summary>
    Figure,

    /// <summary>Another name.</summary>
    Name,

    /// <summary>Another date, or a part of one.</summary>
    Date,

    /// <summary>A denial dropped, added or turned round.</summary>
    Negation,

    /// <summary>Who did it to whom turned round.</summary>
    Direction,

    /// <summary>A claim or a reader's words made a fact.</summary>
    Voice,

    /// <summary>What is possible, planned or demanded made certain or done.</summary>
    Certainty,

    /// <summary>The sentence left as it was, with another sentence of the article cited for it.</summary>
    Source,

    /// <summary>A detail that was invented.</summary>
    Detail,

    /// <summary>Words in quotation marks that were invented.</summary>
    Quotation,
}

/// <summary><c>figure</c>, <c>name</c> and so on.</summary>
internal sealed class CorruptionConverter() : JsonStringEnumConverter<Corruption>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
