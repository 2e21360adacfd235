namespace QnA.Chat.Answering;

/// <summary>The time that a language model gets for one answer, over all of its requests.</summary>
/// <param name="span">How long.</param>
/// <param name="time">The clock.</param>
/// <param name="caller">When nobody waits any more.</param>
internal sealed class Patience(TimeSpan span, TimeProvider time, CancellationToken caller) : IDisposable
{
    private readonly CancellationTokenSource _over = new(span, time);

    /// <summary>Cancelled when nobody waits any more; not when the time is over.</summary>
    public CancellationToken Caller => caller;

    /// <summary>Waits for the model, if there is time.</summary>
    /// <exception cref="ChatServiceException">The service failed, or the time is over.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public async Task<T> WaitAsync<T>(Func<CancellationToken, Task<T>> ask)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_over.Token, caller);
        try
        {
            return await ask(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!caller.IsCancellationRequested)
        {
            throw new ChatServiceException(
                $"The language model took longer than {span.TotalSeconds:0} seconds for one answer. Use a faster one, or raise QnA:Chat:AnswerSeconds.", exception);
        }
    }

    /// <summary>The same for what returns nothing.</summary>
    public Task WaitAsync(Func<CancellationToken, Task> ask) => WaitAsync(async token =>
    {
        await ask(token).ConfigureAwait(false);
        return true;
    });

    public void Dispose() => _over.Dispose();
}
