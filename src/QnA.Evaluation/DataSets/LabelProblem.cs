namespace QnA.Evaluation.DataSets;

/// <summary>Something that is wrong, or odd, about a label.</summary>
/// <param name="Place">The member it is about, as a path: <c>question</c>, <c>evidence[1].quote</c>, <c>nuggets[0].patterns[2]</c>.</param>
/// <param name="Message">What is wrong, for people; names the member by its id where it has one.</param>
/// <param name="IsHint">True for what may be meant as it is; anything else has to be put right.</param>
public sealed record LabelProblem(string Place, string Message, bool IsHint = false);
