namespace QnA.Answering;

/// <summary>A span that answers on its own.</summary>
/// <param name="Text">The characters of the article, a part of the cited quote.</param>
/// <param name="Citation">Number of the citation that it stands in.</param>
public sealed record ShortAnswer(string Text, int Citation);
