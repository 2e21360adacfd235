using QnA.Answering.Topics;

namespace QnA.Briefing;

/// <summary>Statements that do not go together.</summary>
/// <param name="About">What they differ on, in words of the articles.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="Sides">What each side says, at least two.</param>
public sealed record BriefDisagreement(string About, DisagreementKind Kind, IReadOnlyList<BriefStatement> Sides);
