namespace QnA.Rendering;

/// <summary>One line of an answer: a short answer, a sentence, or a remark of the program.</summary>
/// <param name="Pieces">Its text and marks, in order.</param>
public sealed record AnswerLine(IReadOnlyList<AnswerPiece> Pieces);
