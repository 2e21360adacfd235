using System.Threading.Channels;
using QnA.Answering;

namespace QnA.Web.Teams.Turns;

/// <summary>How far an answer has come. Teams takes a step a second at most, so only the newest state counts. Thread-safe.</summary>
internal sealed class LatestAnswer : IProgress<Answer>
{
    private readonly Channel<Answer> _latest = Channel.CreateBounded<Answer>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Report(Answer value) => _latest.Writer.TryWrite(value);

    /// <summary>Shows each new state until the whole answer is there.</summary>
    /// <returns>False when the user wants none any more.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was there.</exception>
    public async Task<bool> ShowUntilAsync(Task whole, IReply reply, CancellationToken cancellationToken)
    {
        _ = whole.ContinueWith(_ => _latest.Writer.TryComplete(), TaskScheduler.Default); // which ends the waiting
        while (await _latest.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false) && !whole.IsCompleted)
        {
            if (_latest.Reader.TryRead(out var latest) && !await reply.ShowAsync(TeamsRenderer.Beginning(latest), cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }
}
