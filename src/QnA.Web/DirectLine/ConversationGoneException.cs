namespace QnA.Web.DirectLine;

/// <summary>The conversation was deleted or has expired.</summary>
internal sealed class ConversationGoneException() : Exception("There is no such conversation. Start a new one.");
