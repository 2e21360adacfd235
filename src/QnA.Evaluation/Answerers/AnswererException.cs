namespace QnA.Evaluation.Answerers;

/// <summary>An answerer failed or could not be reached; the message says what to do.</summary>
public sealed class AnswererException(string message, Exception? inner = null) : Exception(message, inner);
