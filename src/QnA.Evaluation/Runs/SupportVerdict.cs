namespace QnA.Evaluation.Runs;

/// <summary>Whether cited passages, read together, support a sentence of the answer.</summary>
/// <param name="Sentence">Index of the sentence, from 0.</param>
/// <param name="Citations">Numbers of the citations that were read: all of the sentence's, one of them, or all but one.</param>
/// <param name="Supported">The verdict.</param>
/// <param name="Verbatim">Whether the sentence stands in a quote as it is, so that no judge was needed.</param>
public sealed record SupportVerdict(int Sentence, IReadOnlyList<int> Citations, bool Supported, bool Verbatim);
