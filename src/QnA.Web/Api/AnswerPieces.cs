using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Web.Asking;

namespace QnA.Web.Api;

/// <summary>An answer that is sent while it comes.</summary>
/// <typeparam name="T">What asking gives in the end.</typeparam>
internal sealed class AnswerPieces<T>
{
    private readonly Channel<Answer> _soFar = Channel.CreateUnbounded<Answer>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Asks.</summary>
    /// <param name="ask">Tells its argument the answer so far.</param>
    public AnswerPieces(Func<IProgress<Answer>, Task<T>> ask) => Whole = AskAsync(ask);

    /// <summary>What asking gives in the end, or how it failed.</summary>
    public Task<T> Whole { get; }

    /// <summary>The answer whenever a sentence more of it is final, until it is whole. Signs of life are sent meanwhile.</summary>
    public async IAsyncEnumerable<Answer> ReadAsync(HttpContext context)
    {
        while (await HasNewsAsync(context).ConfigureAwait(false))
        {
            while (_soFar.Reader.TryRead(out var begun))
            {
                yield return begun;
            }
        }
    }

    private async Task<T> AskAsync(Func<IProgress<Answer>, Task<T>> ask)
    {
        try
        {
            return await ask(new AnswerProgress(answer => _soFar.Writer.TryWrite(answer))).ConfigureAwait(false);
        }
        finally
        {
            _soFar.Writer.Complete();
        }
    }

    private async Task<bool> HasNewsAsync(HttpContext context)
    {
        var news = _soFar.Reader.WaitToReadAsync(context.RequestAborted).AsTask();
        await EventStream.WaitAsync(context, news).ConfigureAwait(false);
        return await news.ConfigureAwait(false);
    }
}
