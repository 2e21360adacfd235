namespace QnA.Web.Api;

/// <summary>What went wrong, for the caller.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened and what to do, in a sentence or two.</param>
/// <param name="RetryAfter">When it is worth trying again; null when trying again is of no use.</param>
internal sealed record Problem(int Status, string Detail, TimeSpan? RetryAfter = null);
