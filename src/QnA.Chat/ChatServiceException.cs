namespace QnA.Chat;

/// <summary>The language model's service could not be asked, or answered with something that is no answer; the message is for the user.</summary>
public sealed class ChatServiceException(string message, Exception? inner = null) : Exception(message, inner);
