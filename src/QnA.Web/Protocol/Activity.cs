using System.Text.Json.Nodes;

namespace QnA.Web.Protocol;

/// <summary>
/// One activity of the Bot Framework protocol, with the members that this bot reads or writes; others are ignored.
/// </summary>
/// <remarks>https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md</remarks>
internal sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or something newer; compared by ordinal.</summary>
    public string? Type { get; init; }

    /// <summary>Set by the channel; unique within a conversation.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel took it, UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where replies go; only from a channel to the bot.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary><c>msteams</c>, <c>directline</c>, <c>emulator</c> ...</summary>
    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>BCP-47; an unknown one is no reason to reject.</summary>
    public string? Locale { get; init; }

    public JsonArray? Attachments { get; init; }

    /// <summary>Mentions, stream information, citations: objects that say by <c>type</c> what they are.</summary>
    public JsonArray? Entities { get; init; }

    /// <summary>What only this channel knows.</summary>
    public JsonNode? ChannelData { get; init; }

    /// <summary>Id of the activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    public string? InputHint { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Payload of an event or invoke.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Operation of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installation update: <c>add</c>, <c>remove</c> ...</summary>
    public string? Action { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public string? DeliveryMode { get; init; }
}
