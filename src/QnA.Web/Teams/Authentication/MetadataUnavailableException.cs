namespace QnA.Web.Teams.Authentication;

/// <summary>The keys to check a token with are not there.</summary>
internal sealed class MetadataUnavailableException() : Exception("The keys of the Bot Framework cannot be read at the moment.");
