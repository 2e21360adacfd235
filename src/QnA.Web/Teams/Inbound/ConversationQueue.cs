using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QnA.Web.Teams.Inbound;

/// <summary>
/// Work that was acknowledged and is done afterwards: as many conversations at a time as the settings allow, each in the order in
/// which its messages came.
/// </summary>
internal sealed partial class ConversationQueue(TeamsOptions options, TimeProvider time, ILogger<ConversationQueue> log) : IHostedService, IDisposable
{
    /// <summary>How long a shutdown waits for work that was told to give up.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<Func<CancellationToken, Task>>> _waiting = [];
    private readonly SemaphoreSlim _places = new(options.ConcurrentMessages);
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<Task> _running = [];
    private int _present;
    private bool _isClosed;

    /// <summary>Puts work behind that of the same conversation.</summary>
    public QueueResult Add(string conversation, Func<CancellationToken, Task> work)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return QueueResult.Closed;
            }

            if (_present >= options.QueuedMessages)
            {
                return QueueResult.Full;
            }

            _present++;
            if (_waiting.TryGetValue(conversation, out var queue))
            {
                queue.Enqueue(work);
                return QueueResult.Taken;
            }

            _waiting.Add(conversation, new Queue<Func<CancellationToken, Task>>([work]));
            var run = Task.Run(() => RunAsync(conversation));
            _running.Add(run);
            _ = run.ContinueWith(Forget, TaskScheduler.Default);
            return QueueResult.Taken;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes no more, finishes what was taken, and gives up what is not done when the host can wait no longer.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task rest;
        lock (_gate)
        {
            _isClosed = true;
            rest = Task.WhenAll(_running);
        }

        try
        {
            await rest.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await GiveUpAsync(rest).ConfigureAwait(false);
        }
    }

    private async Task GiveUpAsync(Task rest)
    {
        try
        {
            await rest.WaitAsync(Grace, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            LeftBehind(); // a host that does not stop is worse
        }
    }

    public void Dispose()
    {
        _stop.Dispose();
        _places.Dispose();
    }

    private async Task RunAsync(string conversation)
    {
        while (Next(conversation) is { } work)
        {
            await _places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                await work(_stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                GaveUp();
            }
            catch (Exception exception)
            {
                Failed(exception); // one message that goes wrong stops no other
            }
            finally
            {
                _places.Release();
                lock (_gate)
                {
                    _present--;
                }
            }
        }
    }

    private Func<CancellationToken, Task>? Next(string conversation)
    {
        lock (_gate)
        {
            if (_waiting[conversation].TryDequeue(out var work))
            {
                return work;
            }

            _waiting.Remove(conversation);
            return null;
        }
    }

    private void Forget(Task run)
    {
        lock (_gate)
        {
            _running.Remove(run);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message from Teams could not be answered")]
    private partial void Failed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message from Teams was given up: the host could wait no longer")]
    private partial void GaveUp();

    [LoggerMessage(Level = LogLevel.Error, Message = "A message from Teams does not end though it was given up; the host stops without it")]
    private partial void LeftBehind();
}
