namespace QnA.Web.Security;

/// <summary>Who makes a request.</summary>
/// <param name="Kind">How that is known.</param>
/// <param name="Name">Name of the key, id of the conversation, or network address. The last is for counting only, never for keeping.</param>
internal sealed record Caller(CallerKind Kind, string Name)
{
    /// <summary>
    /// Whose conversations are this caller's. All anonymous callers are one: what keeps theirs apart is that an id cannot be guessed.
    /// </summary>
    public string Owner => Kind == CallerKind.Anonymous ? "anonymous" : $"{Kind.ToString().ToLowerInvariant()}:{Name}";
}
