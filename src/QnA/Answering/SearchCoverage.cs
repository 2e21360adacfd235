namespace QnA.Answering;

/// <summary>How much of the articles an answer rests on having seen.</summary>
/// <param name="Files">Articles in the search.</param>
/// <param name="SentencesSearched">Citable sentences that the search ranked.</param>
/// <param name="SentencesRead">Sentences that were read together with the question.</param>
public sealed record SearchCoverage(int Files, int SentencesSearched, int SentencesRead);
