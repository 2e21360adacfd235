namespace QnA.Answering;

/// <summary>An answer together with how it came about.</summary>
public sealed record AnswerResult(Answer Answer, AnswerTrace Trace);
