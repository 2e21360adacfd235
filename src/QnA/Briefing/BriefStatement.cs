using QnA.Answering;

namespace QnA.Briefing;

/// <summary>A sentence of a brief.</summary>
/// <param name="Sentence">The sentence, verbatim, with its citations.</param>
/// <param name="Point">Number of the main point that shows it already, or null.</param>
public sealed record BriefStatement(AnswerSentence Sentence, int? Point);
