namespace QnA.Answering.Topics;

/// <summary>Two statements that do not go together, and what on.</summary>
/// <param name="About">What they differ on, in words of the articles.</param>
/// <param name="Kind">How they differ.</param>
/// <param name="First">One side.</param>
/// <param name="Second">The other side.</param>
internal sealed record Contradiction(string About, DisagreementKind Kind, Statement First, Statement Second);
