namespace QnA.Evaluation.Answerers;

/// <summary>A passage that retrieval ranked, before anything was read.</summary>
/// <param name="File">Id of the article.</param>
/// <param name="Start">First character, in UTF-16 code units.</param>
/// <param name="End">The character after the last one.</param>
public sealed record RetrievedPassage(string File, int Start, int End);
