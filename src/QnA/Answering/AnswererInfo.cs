using System.Text.Json.Serialization;

namespace QnA.Answering;

/// <summary>Who worded an answer.</summary>
/// <param name="Answerer"><c>extractive</c> or <c>generative</c>.</param>
/// <param name="Chat">The language model, or null when none took part.</param>
/// <param name="Note">What did not go as configured, for a reader: why the words are the articles' own although there is a model; null when nothing did.</param>
public sealed record AnswererInfo(
    string Answerer,
    string? Chat,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note = null);
