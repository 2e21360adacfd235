using QnA.Inference;

namespace QnA.Receipts;

/// <summary>A <c>[n]</c> in the text of an answer.</summary>
/// <param name="Number">The citation that it names.</param>
/// <param name="Range">Its characters in the text, brackets included.</param>
public readonly record struct CitationMark(int Number, TextRange Range);
