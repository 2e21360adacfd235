using QnA.Web.Protocol;

namespace QnA.Web.DirectLine;

/// <summary>A message of a user that has no answer yet.</summary>
/// <param name="Conversation">Id of the conversation.</param>
/// <param name="Sequence">Its place in there.</param>
/// <param name="Activity">The message as it was logged.</param>
/// <param name="Address">Under which address the user reaches this host, for links in the answer.</param>
internal sealed record PendingQuestion(string Conversation, long Sequence, Activity Activity, Uri Address)
{
    /// <summary>Id of the message.</summary>
    public string Id => Activity.Id!; // given when it was logged
}
