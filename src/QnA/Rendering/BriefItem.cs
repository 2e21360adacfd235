namespace QnA.Rendering;

/// <summary>One line of a brief before it gets a form.</summary>
/// <param name="Label">What stands before it: a number, a date; empty for a plain item.</param>
/// <param name="Text">What it says.</param>
/// <param name="Marks">Numbers of its citations.</param>
public sealed record BriefItem(string Label, string Text, IReadOnlyList<int> Marks);
