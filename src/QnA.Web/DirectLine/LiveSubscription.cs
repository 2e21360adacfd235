using System.Threading.Channels;

namespace QnA.Web.DirectLine;

/// <summary>One connection to a conversation. Its reader ends when the conversation is deleted or the client too far behind.</summary>
internal sealed class LiveSubscription(Channel<LiveFrame> channel, Action dispose) : IDisposable
{
    public ChannelReader<LiveFrame> Frames => channel.Reader;

    /// <summary>Lets the reader end after what is there already.</summary>
    public void Complete() => channel.Writer.TryComplete();

    public void Dispose() => dispose();
}
