using QnA.Chat;

namespace QnA.Web.Asking;

/// <summary>Lets as many questions be answered at a time as the settings allow; the others wait, up to a number.</summary>
internal sealed class AnswerQueue : IDisposable
{
    private const int LocalAnswers = 2;

    private const int WordedAnswers = 16;

    /// <summary>When it is worth asking again after having been turned away.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly WebOptions _options;
    private readonly int _most;
    private readonly SemaphoreSlim _turns;
    private int _present;

    public AnswerQueue(WebOptions options, ChatModelOptions chat)
    {
        var concurrent = options.ConcurrentAnswers ?? (chat.Provider == ChatProvider.None ? LocalAnswers : WordedAnswers);
        (_options, _most, _turns) = (options, concurrent + options.QueuedAnswers, new SemaphoreSlim(concurrent));
    }

    /// <summary>Questions that wait or are being answered.</summary>
    public int Present => Volatile.Read(ref _present);

    /// <summary>A place for one question more, or null when the queue is full.</summary>
    public QueuePlace? TryTakePlace()
    {
        if (Interlocked.Increment(ref _present) <= _most)
        {
            return new QueuePlace(Leave);
        }

        Leave();
        return null;
    }

    /// <summary>A place, however full it is, for a question that was accepted before this host started.</summary>
    public QueuePlace TakePlace()
    {
        Interlocked.Increment(ref _present);
        return new QueuePlace(Leave);
    }

    /// <summary>Does CPU-bound work on a thread of its own when its turn has come.</summary>
    /// <exception cref="BusyException">Too many wait already.</exception>
    /// <exception cref="AnswerTimeoutException">It took too long, from its turn on.</exception>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var place = TryTakePlace() ?? throw new BusyException(RetryAfter);
        return await RunInTurnAsync(work, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same for a question that has its place already. Does not throw <see cref="BusyException"/>.</summary>
    public async Task<T> RunInTurnAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(_options.AnswerTimeoutSeconds));
        try
        {
            return await Task.Run(() => work(timeout.Token), timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new AnswerTimeoutException(_options.AnswerTimeoutSeconds);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private void Leave() => Interlocked.Decrement(ref _present);
}
