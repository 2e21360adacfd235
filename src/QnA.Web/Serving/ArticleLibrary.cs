using QnA.Indexing;

namespace QnA.Web.Serving;

/// <summary>The articles as they are served now.</summary>
internal sealed class ArticleLibrary(IServiceProvider services) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ServedIndex? _current;

    /// <summary>Done when there is an index to answer from.</summary>
    public Task WhenReady => _ready.Task;

    /// <summary>Whether there is an index to answer from.</summary>
    public bool IsReady => _current is not null;

    /// <summary>The newest state, to be disposed after use.</summary>
    /// <exception cref="NotReadyException">The articles are still being read for the first time.</exception>
    public IndexLease Open()
    {
        lock (_gate)
        {
            return _current is { } current && current.TryAcquire() ? new IndexLease(current) : throw new NotReadyException();
        }
    }

    /// <summary>Serves this index from now on. The one before is closed when nobody uses it any more.</summary>
    public void Replace(ArticleIndex index)
    {
        index.LoadVectors();
        var next = new ServedIndex(services, index);
        ServedIndex? before;
        lock (_gate)
        {
            (before, _current) = (_current, next);
        }

        before?.Release();
        _ready.TrySetResult();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _current?.Release();
            _current = null;
        }
    }
}
