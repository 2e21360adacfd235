namespace QnA.Answering;

/// <summary>An answer together with how it came about.</summary>
/// <param name="Answer">What is shown.</param>
/// <param name="Trace">How it came about.</param>
/// <param name="Evidence">
/// What a longer answer could rest on, each sentence once: what the answer cites under the same numbers, then what else was
/// read closely, the likeliest first, however unlikely. Empty where there is no answer.
/// </param>
public sealed record AnswerResult(Answer Answer, AnswerTrace Trace, IReadOnlyList<Citation> Evidence);
