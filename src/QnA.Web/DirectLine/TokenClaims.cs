namespace QnA.Web.DirectLine;

/// <summary>What a token says.</summary>
/// <param name="Conversation">The only conversation that it opens.</param>
/// <param name="User">Id of the user, whatever a body claims.</param>
internal sealed record TokenClaims(string Conversation, string User);
