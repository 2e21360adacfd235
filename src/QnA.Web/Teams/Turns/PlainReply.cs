using QnA.Web.Protocol;
using QnA.Web.Teams.Outbound;

namespace QnA.Web.Teams.Turns;

/// <summary>The dots that mean typing, then one message.</summary>
internal sealed class PlainReply(ConnectorClient connector, ReceivedActivity received, TimeProvider time) : IReply
{
    /// <summary>Teams shows the dots a little longer than this.</summary>
    private static readonly TimeSpan TypingInterval = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource _typing = new();
    private Task _dots = Task.CompletedTask;

    public Task<bool> BeginAsync(CancellationToken cancellationToken)
    {
        _dots = TypeAsync(cancellationToken);
        return Task.FromResult(true);
    }

    public Task<bool> ShowAsync(IReadOnlyList<string> lines, CancellationToken cancellationToken) => Task.FromResult(true); // the dots go on

    public async Task<IReadOnlyList<string>> FinishAsync(Func<int, TeamsMessage> render, CancellationToken cancellationToken)
    {
        await StopTypingAsync().ConfigureAwait(false); // dots after the message would never go
        var id = await Sizes.TryAsync(render, message => connector.SendAsync(
            received,
            message.AsActivity(received.Reply(ActivityTypes.Message) with { ReplyToId = received.Activity.Id }, received.IsPersonal),
            cancellationToken)).ConfigureAwait(false);
        return id is null ? [] : [id];
    }

    public async ValueTask DisposeAsync()
    {
        await StopTypingAsync().ConfigureAwait(false);
        _typing.Dispose();
    }

    private async Task StopTypingAsync()
    {
        await _typing.CancelAsync().ConfigureAwait(false);
        await _dots.ConfigureAwait(false);
    }

    private async Task TypeAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!_typing.IsCancellationRequested)
            {
                await connector.SendAsync(received, received.Reply(ActivityTypes.Typing), cancellationToken).ConfigureAwait(false);
                await Task.Delay(TypingInterval, time, _typing.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is ConnectorException or OperationCanceledException)
        {
            // The message itself may still get through.
        }
    }
}
