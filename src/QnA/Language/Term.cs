using QnA.Inference;

namespace QnA.Language;

/// <summary>A content term of a text.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Text">Its characters, unchanged.</param>
/// <param name="Key">
/// The canonical form by which terms are compared: a country's name in lower case, a number in invariant digits, a month's
/// English name in lower case, else the stem.
/// </param>
/// <param name="Kind">What it is.</param>
public sealed record Term(TextRange Range, string Text, string Key, TermKind Kind);
