namespace QnA.Answering;

/// <summary>Different articles, or different speakers in one, say different things of the same matter; no winner is picked.</summary>
/// <param name="About">What they differ on, in words of the question or the articles.</param>
/// <param name="Citations">Numbers of the citations, at least one a side.</param>
public sealed record Conflict(string About, IReadOnlyList<int> Citations);
