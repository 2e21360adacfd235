namespace QnA.Evaluation.Runs;

/// <summary>A run cannot be read or made; the message says what to do.</summary>
public sealed class RunException(string message, Exception? inner = null) : Exception(message, inner);
