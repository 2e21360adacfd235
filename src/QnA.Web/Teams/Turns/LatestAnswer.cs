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
    public async Task<bool> ShowUntilAsync(Task whole, IReply reply, CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = _latest.Reader.WaitToReadAsync(cancellationToken).AsTask();
            if (await Task.WhenAny(whole, news).ConfigureAwait(false) == whole)
            {
                _latest.Writer.TryComplete(); // which ends the waiting
                return true;
            }

            if (_latest.Reader.TryRead(out var latest) && !await reply.ShowAsync(TeamsRenderer.Beginning(latest), cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }
    }
}
