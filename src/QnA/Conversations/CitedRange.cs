using QnA.Inference;

namespace QnA.Conversations;

/// <summary>A range of an article that an earlier answer cited.</summary>
/// <param name="File">Id of the article.</param>
/// <param name="Range">The characters.</param>
public readonly record struct CitedRange(string File, TextRange Range);
