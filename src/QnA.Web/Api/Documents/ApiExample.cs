namespace QnA.Web.Api.Documents;

/// <summary>What a request and its response look like.</summary>
/// <param name="Request">JSON of a body; null where there is none.</param>
/// <param name="Response">JSON of a body; null where there is none.</param>
internal sealed record ApiExample(string? Request, string? Response);
