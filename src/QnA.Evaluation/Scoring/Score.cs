namespace QnA.Evaluation.Scoring;

/// <summary>One measure over the records of a run.</summary>
/// <param name="Name">Its name in files and options, <c>nuggetRecall</c> for one.</param>
/// <param name="Value">The figure.</param>
/// <param name="N">Items that it rests on, at least 1.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
public sealed record Score(string Name, double Value, int N, double Low, double High);
