namespace QnA.Evaluation.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Done">Records there are.</param>
/// <param name="Total">Records there will be, of the phases that are known.</param>
/// <param name="Resumed">How many of those done were there before this process began.</param>
public readonly record struct RunProgress(int Done, int Total, int Resumed);
