using QnA.Composing;
using QnA.Evaluation.Adversarial;
using QnA.Evaluation.DataSets;
using QnA.Grounding;
using QnA.Inference;
using Xunit;

namespace QnA.Evaluation.Tests.Adversarial;

public sealed class AdversarialTests
{
    private static readonly string Set = Repository.PathTo(Path.Combine("eval", "adversarial.jsonl"));

    [Fact]
    public void The_set_is_large_has_every_corruption_and_no_article_in_both_parts()
    {
        var pairs = AdversarialFile.Read(Set);

        Assert.True(pairs.Count >= 320);
        Assert.InRange(pairs.Count(p => p.Label == ClaimLabel.Supported), 0.4 * pairs.Count, 0.6 * pairs.Count);
        Assert.Equal(Enum.GetValues<Corruption>(), pairs.Select(p => p.Corruption).OfType<Corruption>().Distinct().Order());
        Assert.All(pairs, p => Assert.Equal(SplitRule.Of(Path.GetFileName(p.Evidence[0].File)), p.Split));
        Assert.All(pairs, p => Assert.All(p.Evidence, e => Assert.Equal(p.Split, SplitRule.Of(Path.GetFileName(e.File)))));
        var good = pairs.Where(p => p.Label == ClaimLabel.Supported).Select(p => p.Id).ToHashSet();
        Assert.All(pairs.Where(p => p.Corruption is not null), p => Assert.Contains(p.Of!, good));
    }

    [Fact]
    public void Sentences_are_judged_against_their_articles()
    {
        var pairs = AdversarialFile.Read(Set).Where(p => p.Split == SplitRule.Tune).Take(3).ToList();
        var verifier = new SentenceVerifier(EvidenceReader.Create(LocalModels.Load()));

        var judged = new PairJudge(verifier, TimeProvider.System).Judge(pairs, Path.GetDirectoryName(Set)!, CancellationToken.None);

        Assert.Equal([true, false, false], judged.Select(j => j.IsShown()));
        Assert.Contains("\"date\"", AdversarialJson.Write(judged[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_no_sentence_is_named()
    {
        var pair = AdversarialFile.Read(Set)[0];
        var verifier = new SentenceVerifier(EvidenceReader.Create(LocalModels.Load()));

        var exception = Assert.Throws<DataSetException>(() => new PairJudge(verifier, TimeProvider.System).Judge(
            [pair with { Evidence = [pair.Evidence[0] with { Quote = "Nobody wrote this." }] }], Path.GetDirectoryName(Set)!, CancellationToken.None));

        Assert.Contains("Nobody wrote this.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_leave_out_one_kind_of_objection_and_follow_the_threshold()
    {
        JudgedPair[] judged =
        [
            JudgedPairs.Of(isGood: true, 0.9),
            JudgedPairs.Of(isGood: true, 0.1, new Objection(ObjectionKind.Unsupported, SentenceVerifier.NotStated)),
            JudgedPairs.Of(isGood: false, 0.8, new Objection(ObjectionKind.Figure, "The figure is not there.")),
            JudgedPairs.Of(isGood: false, 0.3),
        ];

        var result = AdversarialResult.Of(judged, 0.2);

        Assert.Equal(0.5, result.GoodDropped!.Value);
        Assert.Equal(0.5, result.BadShown!.Value);
        Assert.Equal(1, result.Ablations.Single(a => a.Without == ObjectionKind.Figure).BadShown!.Value);
        Assert.Equal(0, result.Ablations.Single(a => a.Without == ObjectionKind.Unsupported).GoodDropped!.Value);
        Assert.Equal(0.2, result.Threshold);
        Assert.Equal(0, result.Thresholds[0].GoodDropped!.Value);
        Assert.Equal(0, result.Thresholds[^1].BadShown!.Value);
    }
}
