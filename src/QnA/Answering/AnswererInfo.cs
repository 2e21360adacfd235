namespace QnA.Answering;

/// <summary>Who worded an answer.</summary>
/// <param name="Answerer"><c>extractive</c> or <c>generative</c>.</param>
/// <param name="Chat">The language model, or null when none took part.</param>
public sealed record AnswererInfo(string Answerer, string? Chat);
