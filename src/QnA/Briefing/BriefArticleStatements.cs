namespace QnA.Briefing;

/// <summary>What one article alone states.</summary>
/// <param name="File">Id of the article.</param>
/// <param name="Statements">Its sentences, likeliest first.</param>
public sealed record BriefArticleStatements(string File, IReadOnlyList<BriefStatement> Statements);
