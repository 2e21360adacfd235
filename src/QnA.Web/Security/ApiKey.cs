namespace QnA.Web.Security;

/// <summary>An API key as it is listed; the key itself is kept nowhere.</summary>
/// <param name="Name">What it was named when it was made.</param>
/// <param name="Created">When that was.</param>
/// <param name="Revoked">Since when it opens nothing any more; null while it does.</param>
public sealed record ApiKey(string Name, DateTimeOffset Created, DateTimeOffset? Revoked);
