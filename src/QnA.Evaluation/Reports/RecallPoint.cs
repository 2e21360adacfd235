namespace QnA.Evaluation.Reports;

/// <summary>What the first k passages hold of the labelled evidence.</summary>
/// <param name="K">How many passages are looked at, at least 1.</param>
/// <param name="Any">Share of questions with some of their evidence among them, 0 to 1.</param>
/// <param name="All">Share of questions with all of it among them, 0 to 1.</param>
/// <param name="N">Questions with evidence.</param>
public sealed record RecallPoint(int K, double Any, double All, int N);
