namespace QnA.Rendering;

/// <summary>A piece of an answer's line.</summary>
/// <param name="Text">What stands there, as in the answer; empty for a mark.</param>
/// <param name="Mark">The number of the citation that a mark stands for; null for text.</param>
public readonly record struct AnswerPiece(string Text, int? Mark);
