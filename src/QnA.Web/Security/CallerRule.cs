namespace QnA.Web.Security;

/// <summary>Says of an endpoint who may use it.</summary>
/// <param name="ForReaders">Whether the token of a conversation, with which people read what was cited, is enough.</param>
internal sealed record CallerRule(bool ForReaders);
