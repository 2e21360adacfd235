using QnA.Answering;

namespace QnA.Evaluation.Answerers;

/// <summary>What came back.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Retrieved">The passages that retrieval ranked for the question as it was understood, best first; null when it is not known.</param>
public sealed record Reply(Answer Answer, IReadOnlyList<RetrievedPassage>? Retrieved);
