using QnA.Web.Protocol;

namespace QnA.Web.Teams.Turns;

/// <summary>An activity that was checked, and where its replies go.</summary>
/// <param name="Activity">What came.</param>
/// <param name="Service">The connector, ending with a slash.</param>
internal sealed record ReceivedActivity(Activity Activity, Uri Service)
{
    /// <summary>Id of the conversation in Teams.</summary>
    public string ConversationId => Activity.Conversation!.Id!; // checked before anything else

    /// <summary>Id under which the host keeps the conversation; no other channel has ids like it.</summary>
    public string StoredId => StoredIdOf(ConversationId);

    /// <summary>Whether it is a conversation of one person with the bot.</summary>
    public bool IsPersonal => Activity.Conversation!.ConversationType switch
    {
        "personal" => true,
        null => Activity.Conversation.IsGroup != true,
        _ => false,
    };

    /// <inheritdoc cref="StoredId"/>
    public static string StoredIdOf(string conversation) => $"{TeamsChannel.Id}:{conversation}";

    /// <summary>An activity of the bot in the same conversation.</summary>
    public Activity Reply(string type) => new()
    {
        Type = type,
        From = Activity.Recipient,
        Recipient = Activity.From,
        Conversation = new ConversationAccount { Id = ConversationId },
    };
}
