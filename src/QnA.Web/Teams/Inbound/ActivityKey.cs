namespace QnA.Web.Teams.Inbound;

/// <summary>What tells an activity from every other: its id is unique in its conversation only.</summary>
internal readonly record struct ActivityKey(string Channel, string Conversation, string Id);
