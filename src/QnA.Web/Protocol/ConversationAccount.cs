namespace QnA.Web.Protocol;

/// <summary>A conversation in a channel.</summary>
internal sealed record ConversationAccount
{
    /// <summary>Opaque; to be URL-encoded, never parsed.</summary>
    public string? Id { get; init; }

    public string? TenantId { get; init; }

    /// <summary>In Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? Name { get; init; }
}
