namespace QnA.Evaluation.DataSets;

/// <summary>What articles tell differently; right is to show every side, cited.</summary>
/// <param name="About">What they differ on.</param>
/// <param name="Sides">Two or more versions.</param>
public sealed record ConflictLabel(string About, IReadOnlyList<ConflictSide> Sides);

/// <summary>One version.</summary>
/// <param name="Patterns">Regular expressions (.NET, case ignored); one match shows the side.</param>
/// <param name="Files">The articles that tell it.</param>
public sealed record ConflictSide(IReadOnlyList<string> Patterns, IReadOnlyList<string> Files);
