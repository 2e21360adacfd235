using QnA.Answering;

namespace QnA.Receipts;

/// <summary>One citation, checked against the file as it is now.</summary>
/// <param name="Citation">What was checked.</param>
/// <param name="State">The outcome.</param>
/// <param name="Reason">Why, in one sentence for a reader.</param>
/// <param name="FoundAtLine">In a changed file, the line (from 1) where the quote stands now; null when it does not.</param>
public sealed record CitationCheck(Citation Citation, VerificationState State, string Reason, int? FoundAtLine = null);
