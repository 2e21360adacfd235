using System.Text.Json.Serialization;

namespace QnA.Answering;

/// <summary>How an answer ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnswerStatus>))]
public enum AnswerStatus
{
    /// <summary>The articles answer the question.</summary>
    [JsonStringEnumMemberName("answered")]
    Answered,

    /// <summary>They answer a part of it; <see cref="Answer.Missing"/> names the rest.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,

    /// <summary>They do not say.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>A greeting, thanks, or a question about the bot itself.</summary>
    [JsonStringEnumMemberName("smalltalk")]
    Smalltalk,
}
