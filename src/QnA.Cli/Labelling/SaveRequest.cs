using QnA.Evaluation.DataSets;

namespace QnA.Cli.Labelling;

/// <summary>A question from the page, to be checked or written.</summary>
/// <param name="Question">The question; its id does not matter when it is new.</param>
/// <param name="File">The file that it was opened from; null when it is new.</param>
/// <param name="Version">The version that was opened (<see cref="LabelSnapshot.VersionOf"/>); null when it is new.</param>
internal sealed record SaveRequest(LabelledQuestion Question, string? File = null, string? Version = null);
