namespace QnA.Web.Teams.Outbound;

/// <summary>Keeps a conversation within what Teams lets a bot send in it.</summary>
/// <remarks>https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/rate-limit, per bot and thread.</remarks>
internal sealed class SendPace(TimeProvider time)
{
    private static readonly (int Most, TimeSpan Window)[] Limits =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _sent = [];
    private DateTimeOffset _swept = time.GetUtcNow();

    /// <summary>Waits until one more activity may be sent in the conversation.</summary>
    public async Task WaitAsync(string conversation, CancellationToken cancellationToken)
    {
        while (Delay(conversation) is { } delay)
        {
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Counts one activity and gives null, or says how long to wait first.</summary>
    internal TimeSpan? Delay(string conversation)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            if (!_sent.TryGetValue(conversation, out var times))
            {
                _sent.Add(conversation, times = []);
            }

            while (times.TryPeek(out var oldest) && now - oldest >= Limits[^1].Window)
            {
                times.Dequeue();
            }

            foreach (var (most, window) in Limits)
            {
                // The activity that must have left the window before one more fits.
                if (times.Count >= most && now - times.ElementAt(times.Count - most) is var age && age < window)
                {
                    return window - age;
                }
            }

            times.Enqueue(now);
            return null;
        }
    }

    /// <summary>Forgets, now and then, the conversations where nothing was sent for the longest window.</summary>
    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < Limits[^1].Window)
        {
            return;
        }

        _swept = now;
        foreach (var (conversation, times) in _sent)
        {
            if (times.Count == 0 || now - times.Last() >= Limits[^1].Window)
            {
                _sent.Remove(conversation);
            }
        }
    }
}
