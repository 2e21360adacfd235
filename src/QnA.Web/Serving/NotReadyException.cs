namespace QnA.Web.Serving;

/// <summary>There is no index yet.</summary>
internal sealed class NotReadyException() : Exception("The articles are still being read. Try again in a few seconds.");
