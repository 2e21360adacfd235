using QnA.Inference;

namespace QnA.Evaluation.Checks;

/// <summary>A change that a sentence allows.</summary>
/// <param name="Range">What is replaced, in the sentence; empty where something is inserted.</param>
/// <param name="New">What takes its place.</param>
internal readonly record struct SentenceEdit(TextRange Range, string New);
