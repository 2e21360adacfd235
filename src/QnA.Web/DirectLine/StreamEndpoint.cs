using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using QnA.Web.Conversations;
using QnA.Web.Security;

namespace QnA.Web.DirectLine;

/// <summary><c>/v3/directline/conversations/{id}/stream</c>: the activities of a conversation over a WebSocket.</summary>
internal static class StreamEndpoint
{
    private const int LargestMessage = 4096;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    public static void MapStream(this IEndpointRouteBuilder routes) => routes.MapGet("/conversations/{id}/stream", ConnectAsync);

    private static async Task<IResult> ConnectAsync(
        string id, HttpContext context, TokenService tokens, ConversationStore conversations, ActivityLog log, LiveStreams streams, DirectLineBot bot,
        WebOptions options, IHostApplicationLifetime lifetime)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.BadArgument("This address is for WebSockets. Poll /activities instead.");
        }

        // Browsers let any page open a WebSocket anywhere; only the origin that they send along tells which page it is.
        if (!PageOrigins.IsAllowed(context, options))
        {
            return DirectLineErrors.OtherOrigin;
        }

        var claims = await tokens.UseForStreamAsync(context.Request.Query["t"].ToString()).ConfigureAwait(false);
        if (claims is null)
        {
            return DirectLineErrors.TokenExpired;
        }

        if (claims.Conversation != id)
        {
            return DirectLineErrors.OtherConversation;
        }

        if (conversations.Find(id) is null)
        {
            return DirectLineErrors.Gone;
        }

        using var subscription = streams.Subscribe(id); // before the client learns that it is connected, and asks
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var stopping = lifetime.ApplicationStopping.Register(() => _ = FinishAsync());
        var listening = ListenAsync(socket, ended);
        try
        {
            await SendAsync(socket, log, id, ActivitySet.Parse(context.Request.Query["watermark"]), subscription, ended.Token).ConfigureAwait(false);
            await CloseAsync(socket, lifetime.ApplicationStopping.IsCancellationRequested).ConfigureAwait(false);

            // A read that is cancelled resets the connection, and the last frames with it; the client's own close comes first.
            await listening.WaitAsync(CloseTimeout, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or TimeoutException)
        {
            // The client has gone; it comes back with its watermark.
        }

        await ended.CancelAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(false);
        return Results.Empty;

        // What is being answered is still sent before the host stops.
        async Task FinishAsync()
        {
            await bot.WhenIdle(id).ConfigureAwait(false);
            subscription.Complete();
        }
    }

    private static async Task SendAsync(
        WebSocket socket, ActivityLog log, string conversation, long watermark, LiveSubscription subscription, CancellationToken cancellationToken)
    {
        // Subscribed before the log is read for the first time, so that nothing falls between.
        watermark = await CatchUpAsync(socket, log, conversation, watermark, cancellationToken).ConfigureAwait(false);
        await foreach (var frame in subscription.Frames.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (frame.Passing is null)
            {
                watermark = await CatchUpAsync(socket, log, conversation, watermark, cancellationToken).ConfigureAwait(false);
            }
            else if (watermark <= frame.Question)
            {
                await SendAsync(socket, ActivitySet.Write([frame.Passing], null), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<long> CatchUpAsync(
        WebSocket socket, ActivityLog log, string conversation, long watermark, CancellationToken cancellationToken)
    {
        var news = log.After(conversation, watermark);
        if (news.Count == 0)
        {
            return watermark;
        }

        await SendAsync(socket, ActivitySet.Write(news.Select(a => a.Json), news[^1].Sequence), cancellationToken).ConfigureAwait(false);
        return news[^1].Sequence;
    }

    private static ValueTask SendAsync(WebSocket socket, string text, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, cancellationToken);

    /// <summary>Notices that the client goes. What it sends are empty messages, to keep the connection open.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[LargestMessage];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), ended.Token).ConfigureAwait(false);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Gone without a word.
        }

        await ended.CancelAsync().ConfigureAwait(false);
    }

    /// <exception cref="OperationCanceledException">The client takes nothing any more.</exception>
    private static async Task CloseAsync(WebSocket socket, bool isStopping)
    {
        using var patience = new CancellationTokenSource(CloseTimeout);
        await socket.CloseOutputAsync(
            isStopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, patience.Token).ConfigureAwait(false);
    }
}
