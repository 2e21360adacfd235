using System.Globalization;
using QnA.Composing;
using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;
using QnA.Grounding;
using QnA.Inference;

namespace QnA.Benchmarks.Calibrating;

/// <summary>
/// Fits the constants of <see cref="SupportScore"/> and shows what a contrast with the contrary would object to: <c>[--set FILE]</c>,
/// by default <c>eval/adversarial.jsonl</c> of the checkout, of which only the tuning part is read.
/// </summary>
internal static class SupportCalibration
{
    private static readonly double[] Margins = [0, 0.25, 0.5, 0.75, 1, 1.5, 2];

    public static void Run(Options options)
    {
        var file = Path.GetFullPath(options.Find("set") ?? Path.Combine("eval", "adversarial.jsonl"));
        var evidence = new PairEvidence(Path.GetDirectoryName(file)!); // a file has a folder
        var reader = EvidenceReader.Create(LocalModels.Load());
        var judged = AdversarialFile.Read(file).Where(p => p.Split == SplitRule.Tune)
            .Select(p => (Pair: p, Features: SupportFeatures.Of(new ParsedText(p.Sentence), evidence.Of(p), reader, CancellationToken.None)))
            .ToList();
        var right = judged.Where(j => j.Pair.Label == ClaimLabel.Supported).ToList();
        var denied = judged.Where(j => j.Pair.Corruption == Corruption.Negation).ToList();

        var (constant, weights) = LogisticRegression.Fit([.. judged.Select(j => new[] { j.Features.Read })], [.. judged.Select(j => j.Pair.Label == ClaimLabel.Supported)], penalty: 0);
        var area = RocCurve.Area([.. judged.Select(j => (j.Pair.Label == ClaimLabel.Supported, j.Features.Read))]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slope {weights[0]:F3}, constant {constant:F3}, AUC {area:F4}, n {judged.Count}"));
        foreach (var margin in Margins)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"contrary better by {margin,4}: {right.Count(j => j.Features.Contrary > margin),3} of {right.Count} right, {denied.Count(j => j.Features.Contrary > margin),3} of {denied.Count} with a denial changed"));
        }
    }
}
