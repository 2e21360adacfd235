namespace QnA.Answering;

/// <summary>Different articles give different values for the same thing; no winner is picked.</summary>
/// <param name="About">What they differ on, in words of the question or the articles.</param>
/// <param name="Citations">Numbers of the citations, at least one a side.</param>
public sealed record Conflict(string About, IReadOnlyList<int> Citations);
