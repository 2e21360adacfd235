namespace QnA.Evaluation.Runs;

/// <summary>What became of a citation when it was looked up in the articles.</summary>
/// <param name="Number">Its number in the answer.</param>
/// <param name="Resolves">Whether file and range exist.</param>
/// <param name="Exact">Whether the file's characters there are the quote's.</param>
public sealed record CitationCheck(int Number, bool Resolves, bool Exact);
