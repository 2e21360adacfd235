namespace QnA.Web.Conversations;

/// <summary>A conversation that the host keeps.</summary>
/// <param name="Id">Its id; those that the host makes cannot be guessed.</param>
/// <param name="Channel">Where it is held: <c>directline</c>, <c>api</c> or <c>msteams</c>.</param>
/// <param name="User">Id of whom it belongs to.</param>
/// <param name="Created">When it began.</param>
internal sealed record Conversation(string Id, string Channel, string User, DateTimeOffset Created);
