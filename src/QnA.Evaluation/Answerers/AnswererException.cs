namespace QnA.Evaluation.Answerers;

/// <summary>An answerer failed on a question; the message says how.</summary>
public class AnswererException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>There is nothing that answers, so that going on with other questions is of no use; the message says what to do.</summary>
public sealed class UnreachableAnswererException(string message, Exception? inner = null) : AnswererException(message, inner);
