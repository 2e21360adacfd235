using QnA.Evaluation.Answerers;
using QnA.Evaluation.DataSets;
using QnA.Evaluation.Judges;

namespace QnA.Evaluation.Runs;

/// <summary>Has a judge, or two, judge the claims of a data set, each on its own.</summary>
/// <param name="judge">The judge that is measured.</param>
/// <param name="second">Another one to compare with it, or null.</param>
/// <param name="time">The clock.</param>
public sealed class ClaimTask(IJudge judge, IJudge? second, TimeProvider time)
{
    /// <summary>One unit for each claim.</summary>
    public IReadOnlyList<WorkUnit> UnitsOf(IEnumerable<LabelledClaim> claims) =>
        [.. claims.Select(c => new WorkUnit([c.Id], async cancel => [await JudgeAsync(c, cancel).ConfigureAwait(false)]))];

    private async Task<ClaimRecord> JudgeAsync(LabelledClaim claim, CancellationToken cancellationToken)
    {
        var record = new ClaimRecord { Id = claim.Id, Labels = claim };
        var evidence = string.Join('\n', claim.Evidence);
        var started = time.GetTimestamp();
        try
        {
            var judgement = await judge.JudgeAsync(evidence, claim.Claim, cancellationToken).ConfigureAwait(false);
            record = record with { Judgement = judgement, Milliseconds = time.GetElapsedTime(started).TotalMilliseconds };
            return second is null ? record : record with { Second = await second.JudgeAsync(evidence, claim.Claim, cancellationToken).ConfigureAwait(false) };
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or UnreachableAnswererException))
        {
            // Whatever goes wrong with one claim is that claim's failure; the others are judged all the same.
            return record with { Error = $"{exception.GetType().Name}: {exception.Message}" };
        }
    }
}
