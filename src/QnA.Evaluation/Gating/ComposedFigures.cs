using QnA.Evaluation.Adversarial;
using QnA.Evaluation.Scoring;
using QnA.Evaluation.Statistics;

namespace QnA.Evaluation.Gating;

/// <summary>
/// What the check of composed sentences lets through and keeps back, over a whole file of them. Both parts are counted together and
/// kinds not at all, so that nothing is said of the held-out part.
/// </summary>
public sealed record ComposedFigures
{
    /// <summary>Name of the share of unsupported sentences that are shown.</summary>
    public const string UnsupportedShown = "unsupportedShown";

    /// <summary>Name of the share of supported sentences that are not shown.</summary>
    public const string SupportedNotShown = "supportedNotShown";

    /// <summary>Hash of the file of sentences.</summary>
    public required string SetHash { get; init; }

    /// <summary>Both shares, of which less is better; one that has no sentences is left out.</summary>
    public required IReadOnlyList<Score> Scores { get; init; }

    /// <summary>Those of a result over the whole file.</summary>
    public static ComposedFigures Of(string setHash, AdversarialResult result) => new() { SetHash = setHash, Scores = ScoresOf(result) };

    /// <summary>Both shares of a result.</summary>
    public static IReadOnlyList<Score> ScoresOf(AdversarialResult result)
    {
        return [.. Named(UnsupportedShown, result.BadShown), .. Named(SupportedNotShown, result.GoodDropped)];

        static IEnumerable<Score> Named(string name, Estimate? share) =>
            share is null ? [] : [new Score(name, share.Value, share.N, share.Interval.Low, share.Interval.High)];
    }
}
