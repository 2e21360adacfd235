namespace QnA.Chat.Prompts;

/// <summary>A prompt file is missing or wrong; the message names the file and what is wrong, and is for the user.</summary>
public sealed class PromptException(string message, Exception? inner = null) : Exception(message, inner);
