using QnA.Evaluation.Adversarial;

namespace QnA.Evaluation.Reports.Plots;

/// <summary>Two kinds of error, of which one falls as the other rises.</summary>
/// <param name="Id">Unique within the page.</param>
/// <param name="Title">What is decided.</param>
/// <param name="X">The error to the right, and the items behind its share.</param>
/// <param name="Y">The error upwards, and the items behind its share.</param>
/// <param name="Points">One a threshold, by rising threshold.</param>
/// <param name="InUse">The point of the run.</param>
internal sealed record TradeOff(string Id, string Title, (string Name, int N) X, (string Name, int N) Y, IReadOnlyList<TradeOffPoint> Points, TradeOffPoint InUse)
{
    /// <summary>False answers and false refusals.</summary>
    public static TradeOff Of(RefusalCurve curve)
    {
        return new("refusals", "Refusing", ("false refusals", curve.Answerable), ("false answers", curve.Unanswerable), [.. curve.Points.Select(Point)], Point(curve.InUse));

        static TradeOffPoint Point(RefusalPoint point) => new(point.Threshold, point.FalseRefusals, point.FalseAnswers);
    }

    /// <summary>Composed sentences that are shown and should not be, and the other way round; null unless there are both.</summary>
    public static TradeOff? Of(AdversarialResult result) => result is not { GoodDropped: { } dropped, BadShown: { } shown } ? null : new(
        "composed",
        "Composed sentences",
        ("supported not shown", dropped.N),
        ("unsupported shown", shown.N),
        [.. result.Thresholds.Select(t => new TradeOffPoint(t.Threshold, t.GoodDropped!.Value, t.BadShown!.Value))], // of the same sentences
        new(result.Threshold, dropped.Value, shown.Value));
}

/// <summary>One threshold.</summary>
/// <param name="Threshold">Null where it is not known.</param>
/// <param name="X">Share of the one error, 0 to 1.</param>
/// <param name="Y">Share of the other, 0 to 1.</param>
internal sealed record TradeOffPoint(double? Threshold, double X, double Y);
