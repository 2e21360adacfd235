namespace QnA.Web.Protocol;

/// <summary>A button.</summary>
/// <param name="Type"><c>imBack</c>: the value is sent as a message of the user.</param>
/// <param name="Title">What stands on it.</param>
/// <param name="Value">What it sends.</param>
internal sealed record CardAction(string Type, string Title, string Value);
