namespace QnA.Answering;

/// <summary>Wall-clock times of one answer, in milliseconds.</summary>
/// <param name="TotalMs">From question to answer.</param>
/// <param name="RetrieveMs">Search.</param>
/// <param name="GroundMs">Reading passages with the local model.</param>
public sealed record AnswerTimings(double TotalMs, double RetrieveMs, double GroundMs);
