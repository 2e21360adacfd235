namespace QnA.Cli;

/// <summary>The command was called wrongly or with bad input; the message is for the user.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
