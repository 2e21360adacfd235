using QnA.Evaluation.Adversarial;
using QnA.Evaluation.Gating;
using QnA.Evaluation.Reports;
using QnA.Evaluation.Runs;

namespace QnA.Cli.Evaluating;

/// <summary>A set of composed sentences that was held against what it cites.</summary>
/// <param name="Manifest">What was run.</param>
/// <param name="Judged">The verdicts, in the order of the file.</param>
/// <param name="Result">What they come to.</param>
internal sealed record AdversarialRun(RunManifest Manifest, IReadOnlyList<JudgedPair> Judged, AdversarialResult Result)
{
    /// <summary>What the gate compares.</summary>
    public ComposedFigures Figures => ComposedFigures.Of(Manifest.SetHash, Result);

    /// <summary>What a report shows.</summary>
    public ComposedReport Report(bool showHeldOut) => ComposedReport.Of(Judged, Result, showHeldOut);
}
