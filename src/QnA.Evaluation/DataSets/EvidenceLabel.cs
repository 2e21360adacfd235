namespace QnA.Evaluation.DataSets;

/// <summary>A passage of an article, as it stands there.</summary>
/// <param name="File">Id of the article.</param>
/// <param name="Quote">Its characters, exactly.</param>
public sealed record EvidenceLabel(string File, string Quote);
