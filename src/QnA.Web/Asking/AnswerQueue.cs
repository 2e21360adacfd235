namespace QnA.Web.Asking;

/// <summary>Lets as many questions be answered at a time as the settings allow; the others wait, up to a number.</summary>
internal sealed class AnswerQueue(WebOptions options) : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _places = new(options.ConcurrentAnswers);
    private int _present;

    /// <summary>Questions that wait or are being answered.</summary>
    public int Present => Volatile.Read(ref _present);

    /// <summary>Whether one question more would be turned away.</summary>
    public bool IsFull => Present >= options.ConcurrentAnswers + options.QueuedAnswers;

    /// <summary>Does CPU-bound work on a thread of its own when its turn has come.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    /// <exception cref="AnswerTimeoutException">It took too long, waiting included.</exception>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _present) > options.ConcurrentAnswers + options.QueuedAnswers)
        {
            Interlocked.Decrement(ref _present);
            throw new BusyException(RetryAfter);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(options.AnswerTimeoutSeconds));
        try
        {
            await _places.WaitAsync(timeout.Token).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => work(timeout.Token), timeout.Token).ConfigureAwait(false);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new AnswerTimeoutException(options.AnswerTimeoutSeconds);
        }
        finally
        {
            Interlocked.Decrement(ref _present);
        }
    }

    public void Dispose() => _places.Dispose();
}
