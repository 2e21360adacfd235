using System.Globalization;
using QnA.Evaluation.Scoring;

namespace QnA.Evaluation.Gating;

/// <summary>
/// Decides whether the check of composed sentences is still as good as what was accepted: neither share is worse by more than
/// <see cref="Gate.Tolerance"/>, which is the net loss of sentences.
/// </summary>
public static class ComposedGate
{
    /// <summary>Slack for shares that were rounded when they were written down.</summary>
    private const double Rounding = 0.0001;

    /// <summary>Compares.</summary>
    /// <param name="accepted">What was accepted; null for nothing.</param>
    /// <param name="now">What is; null where the set has no such sentences.</param>
    public static GateVerdict Judge(ComposedFigures? accepted, ComposedFigures? now)
    {
        if (accepted is null)
        {
            return new([], [], [], now is null ? [] : ["The check of composed sentences is not in the baseline. qna eval accept takes it in."]);
        }

        if (now is null)
        {
            return new(["The composed sentences that the baseline was made with are gone."], [], [], []);
        }

        var scores = now.Scores.ToDictionary(s => s.Name, StringComparer.Ordinal);
        return new(
            [.. accepted.Scores.Select(s => Worse(s, scores.GetValueOrDefault(s.Name))).OfType<string>()],
            [],
            [],
            accepted.SetHash == now.SetHash ? [] : ["The composed sentences are not those that the baseline was made with."]);
    }

    private static string? Worse(Score accepted, Score? now) =>
        now is null ? $"{accepted.Name} has no sentence left to measure it on."
        : now.Value - accepted.Value <= Gate.Tolerance + Rounding ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{now.Name} is {now.Value:0.000} (n = {now.N}) and was {accepted.Value:0.000}: a net loss above {Gate.Tolerance:P0}.");
}
