namespace QnA.Evaluation.Runs;

/// <summary>What is done in one go: a question, a whole conversation, a query, a claim.</summary>
/// <param name="Ids">Ids of the records that come of it, in order; when a run is resumed, a unit counts as done when all are there.</param>
/// <param name="RunAsync">Does it. Failures of the unit are records with an error, not exceptions.</param>
public sealed record WorkUnit(IReadOnlyList<string> Ids, Func<CancellationToken, Task<IReadOnlyList<EvaluationRecord>>> RunAsync);
