namespace QnA.Web.Asking;

/// <summary>A question's place in the queue, from when it is accepted until it is answered; disposing gives it back.</summary>
internal sealed class QueuePlace(Action giveBack) : IDisposable
{
    private Action? _giveBack = giveBack;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
