using System.Threading.Channels;

namespace QnA.Web.DirectLine;

/// <summary>Hands new activities to whoever is connected to their conversation.</summary>
internal sealed class LiveStreams
{
    /// <summary>A client that is further behind than this is cut off; it comes back with its watermark and loses nothing.</summary>
    private const int Backlog = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Channel<LiveFrame>>> _streams = new(StringComparer.Ordinal);

    /// <summary>From now on everything published for the conversation, until it is disposed.</summary>
    public LiveSubscription Subscribe(string conversation)
    {
        var channel = Channel.CreateBounded<LiveFrame>(new BoundedChannelOptions(Backlog) { SingleReader = true });
        lock (_gate)
        {
            if (!_streams.TryGetValue(conversation, out var channels))
            {
                _streams.Add(conversation, channels = []);
            }

            channels.Add(channel);
        }

        return new LiveSubscription(channel, () => Remove(conversation, channel));
    }

    /// <summary>Sends a frame to everybody connected to the conversation. Never waits.</summary>
    public void Publish(string conversation, LiveFrame frame)
    {
        foreach (var channel in Of(conversation).Where(channel => !channel.Writer.TryWrite(frame)))
        {
            channel.Writer.TryComplete();
        }
    }

    /// <summary>Ends all streams of a conversation.</summary>
    public void Close(string conversation)
    {
        foreach (var channel in Of(conversation))
        {
            channel.Writer.TryComplete();
        }
    }

    private Channel<LiveFrame>[] Of(string conversation)
    {
        lock (_gate)
        {
            return _streams.TryGetValue(conversation, out var channels) ? [.. channels] : [];
        }
    }

    private void Remove(string conversation, Channel<LiveFrame> channel)
    {
        lock (_gate)
        {
            if (_streams.TryGetValue(conversation, out var channels) && channels.Remove(channel) && channels.Count == 0)
            {
                _streams.Remove(conversation);
            }
        }
    }
}
