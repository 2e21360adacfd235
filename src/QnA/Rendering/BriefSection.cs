namespace QnA.Rendering;

/// <summary>A part of a brief under its heading.</summary>
/// <param name="Heading">The heading; under a part of a part, what the items share.</param>
/// <param name="Level">1 for a part, 2 for a part of a part.</param>
/// <param name="Items">Its lines; may be empty.</param>
public sealed record BriefSection(string Heading, int Level, IReadOnlyList<BriefItem> Items);
