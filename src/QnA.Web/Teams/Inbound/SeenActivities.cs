namespace QnA.Web.Teams.Inbound;

/// <summary>The activities of the last minutes, so that one that Teams sends again is answered once.</summary>
internal sealed class SeenActivities(TimeProvider time)
{
    /// <summary>Teams sends again after some seconds; long after that an id is not repeated.</summary>
    internal static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);

    /// <summary>Most activities remembered; beyond, the oldest are forgotten.</summary>
    internal const int Most = 50_000;

    private readonly Lock _gate = new();
    private readonly HashSet<ActivityKey> _known = [];
    private readonly Queue<(ActivityKey Key, DateTimeOffset At)> _byAge = [];

    /// <summary>Remembers an activity; false when it is known already.</summary>
    public bool Add(ActivityKey key)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_byAge.TryPeek(out var oldest) && (_byAge.Count >= Most || now - oldest.At > Memory))
            {
                _byAge.Dequeue();
                _known.Remove(oldest.Key);
            }

            if (!_known.Add(key))
            {
                return false;
            }

            _byAge.Enqueue((key, now));
            return true;
        }
    }

    /// <summary>Forgets an activity that could not be taken, so that it may come again.</summary>
    public void Remove(ActivityKey key)
    {
        lock (_gate)
        {
            _known.Remove(key); // its place by age stays and is harmless
        }
    }
}
