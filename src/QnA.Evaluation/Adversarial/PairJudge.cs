using QnA.Composing;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Adversarial;

/// <summary>Holds every composed sentence of a set against what it cites, as the generative answerer does before it shows one.</summary>
/// <param name="verifier">What decides.</param>
/// <param name="time">The clock.</param>
public sealed class PairJudge(SentenceVerifier verifier, TimeProvider time)
{
    /// <summary>The pairs with their verdicts, in order, one after the other: the times are those of a single user.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="folder">The folder that their files are relative to.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <exception cref="DataSetException">A cited sentence is not in its article.</exception>
    public IReadOnlyList<JudgedPair> Judge(IReadOnlyList<AdversarialPair> pairs, string folder, CancellationToken cancellationToken)
    {
        var evidence = new PairEvidence(folder);
        return [.. pairs.Select(Judged)];

        JudgedPair Judged(AdversarialPair pair)
        {
            var cited = evidence.Of(pair);
            var started = time.GetTimestamp();
            var verdict = verifier.Verify(pair.Sentence, cited, cancellationToken);
            return new JudgedPair(pair, verdict, time.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
