namespace QnA.Inference;

/// <summary>A stretch of a passage that may be the answer; it begins and ends at the edge of a word.</summary>
/// <param name="Range">UTF-16 code units of the passage.</param>
/// <param name="Logit">Start logit of its first piece plus end logit of its last one.</param>
/// <param name="Probability">Softmax of the starts at its first piece times softmax of the ends at its last one, over the passage.</param>
public readonly record struct ReadSpan(TextRange Range, float Logit, float Probability);
