using QnA.Inference;

namespace QnA.Language;

/// <summary>A word as it stands in a text.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Text">Its characters, unchanged.</param>
public readonly record struct Word(TextRange Range, string Text);
