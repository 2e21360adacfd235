namespace QnA.Web.Security;

/// <summary>How a caller showed who it is.</summary>
internal enum CallerKind
{
    /// <summary>Not at all; the name is its network address.</summary>
    Anonymous,

    /// <summary>With an API key; the name is the key's.</summary>
    Key,

    /// <summary>With a Direct Line token; the name is the id of its conversation.</summary>
    Conversation,
}
