using QnA.Answering;

namespace QnA.Briefing;

/// <summary>A sentence that dates what it tells.</summary>
/// <param name="Dates">The dates in it, in reading order, at least one; the earliest decides the place in the timeline.</param>
/// <param name="Sentence">The sentence, verbatim, with its citation.</param>
/// <param name="Point">Number of the main point that shows it already, or null.</param>
public sealed record BriefEvent(IReadOnlyList<BriefDate> Dates, AnswerSentence Sentence, int? Point);
