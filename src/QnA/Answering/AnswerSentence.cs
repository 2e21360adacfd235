namespace QnA.Answering;

/// <summary>One sentence of an answer.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Citations">Numbers of the citations that it rests on.</param>
/// <param name="Supported">Probability that the citations support it, 0 to 1; 1 for text copied from an article.</param>
/// <param name="Verbatim">Whether the text is a copy of the first citation's quote.</param>
public sealed record AnswerSentence(string Text, IReadOnlyList<int> Citations, double Supported, bool Verbatim);
