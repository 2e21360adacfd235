namespace QnA.Articles;

/// <summary>A file that is not part of the collection, and why.</summary>
/// <param name="File">Id of the file: its path relative to the articles folder, with forward slashes.</param>
/// <param name="Reason">What is wrong and what to do about it, one or two sentences.</param>
public sealed record RejectedFile(string File, string Reason);
