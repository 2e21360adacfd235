namespace QnA.Evaluation.Reports;

/// <summary>What moving the threshold of refusing would do.</summary>
/// <param name="Points">One a threshold, by rising threshold.</param>
/// <param name="InUse">The point of the run.</param>
/// <param name="Answerable">Questions behind the share of false refusals.</param>
/// <param name="Unanswerable">Questions behind the share of false answers.</param>
public sealed record RefusalCurve(IReadOnlyList<RefusalPoint> Points, RefusalPoint InUse, int Answerable, int Unanswerable);

/// <summary>One threshold.</summary>
/// <param name="Threshold">Least probability that is answered with; null where it is not known.</param>
/// <param name="FalseAnswers">Share of the unanswerable questions that are answered, 0 to 1.</param>
/// <param name="FalseRefusals">Share of the answerable questions that are refused, 0 to 1.</param>
public sealed record RefusalPoint(double? Threshold, double FalseAnswers, double FalseRefusals);
