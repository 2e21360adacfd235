namespace QnA.Answering;

/// <summary>The question cannot be asked as it is; the message says what to change and is meant for the user.</summary>
public sealed class InvalidQuestionException(string message) : Exception(message);
