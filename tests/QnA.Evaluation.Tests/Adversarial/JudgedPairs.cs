using QnA.Composing;
using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Tests.Adversarial;

/// <summary>Made-up verdicts on composed sentences.</summary>
internal static class JudgedPairs
{
    /// <summary>A verdict: shown unless something is objected to.</summary>
    public static JudgedPair Of(bool isGood, double supported, params Objection[] objections) => new(
        new AdversarialPair
        {
            Id = "a",
            Split = SplitRule.Tune,
            Sentence = "The ferry left.",
            Evidence = [new EvidenceLabel("a.txt", "The ferry left.")],
            Label = isGood ? ClaimLabel.Supported : ClaimLabel.NotSupported,
            Corruption = isGood ? null : Corruption.Figure,
        },
        new SentenceVerdict(objections.Length == 0, supported, objections),
        1);

    /// <summary>One corrupted sentence in one part of the set.</summary>
    public static JudgedPair Corrupted(Corruption corruption, string split, bool isShown)
    {
        var judged = isShown ? Of(isGood: false, 0.9) : Of(isGood: false, 0.9, new Objection(ObjectionKind.Figure, "The figure is not there."));
        return judged with { Pair = judged.Pair with { Corruption = corruption, Split = split } };
    }

    /// <summary>Two hundred sentences, half of them supported.</summary>
    /// <param name="badShown">How many unsupported ones are shown.</param>
    /// <param name="goodDropped">How many supported ones are not.</param>
    public static AdversarialResult Result(int badShown, int goodDropped)
    {
        var wrong = new Objection(ObjectionKind.Figure, "The figure is not there.");
        return AdversarialResult.Of(
            [
                .. Enumerable.Range(0, 100).Select(i => i < badShown ? Of(isGood: false, 0.9) : Of(isGood: false, 0.9, wrong)),
                .. Enumerable.Range(0, 100).Select(i => i < goodDropped ? Of(isGood: true, 0.9, wrong) : Of(isGood: true, 0.9)),
            ],
            0.2);
    }
}
