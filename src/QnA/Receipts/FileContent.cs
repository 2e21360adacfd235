namespace QnA.Receipts;

/// <summary>A file of the articles folder as it is now.</summary>
/// <param name="Text">The decoded text that offsets point into.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hexadecimal.</param>
public sealed record FileContent(string Text, string Hash);
