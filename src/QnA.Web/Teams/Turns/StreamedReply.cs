using System.Text.Json.Nodes;
using QnA.Web.Protocol;
using QnA.Web.Teams.Outbound;

namespace QnA.Web.Teams.Turns;

/// <summary>A message that grows before the eyes of the one person who asked.</summary>
/// <remarks>
/// https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/streaming-ux: one step after the other, each the whole text
/// so far, at most one a second, two minutes in all. Where there is no streaming, or it breaks, the message is sent as any other.
/// </remarks>
internal sealed class StreamedReply(ConnectorClient connector, ReceivedActivity received, TimeProvider time) : IReply
{
    /// <summary>Least time between two steps: a second, and what clocks differ by.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1100);

    /// <summary>Teams ends a stream after two minutes; later than this none is finished as one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(105);

    private string? _stream;
    private int _sequence;
    private int _shown; // lines
    private bool _hasTrouble;
    private DateTimeOffset _started;
    private DateTimeOffset _last;

    public async Task<bool> BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            _started = time.GetUtcNow();
            _stream = await StepAsync("informative", "Reading the articles…", cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ConnectorException exception)
        {
            return exception.Failure != ConnectorFailure.StreamCancelled;
        }
    }

    public async Task<bool> ShowAsync(IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        if (_stream is null || _hasTrouble || lines.Count <= _shown || time.GetUtcNow() - _started > Longest)
        {
            return true;
        }

        try
        {
            await ShowLinesAsync(lines, lines.Count, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ConnectorException exception)
        {
            _hasTrouble = true; // the whole message may still get through
            return exception.Failure != ConnectorFailure.StreamCancelled;
        }
    }

    public async Task<IReadOnlyList<string>> FinishAsync(Func<int, TeamsMessage> render, CancellationToken cancellationToken)
    {
        if (_stream is not { } stream)
        {
            return await SendPlainAsync(render, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var message = render(TeamsLimits.MessageBytes);
            await ShowPartsAsync(message, cancellationToken).ConfigureAwait(false);
            if (time.GetUtcNow() - _started > Longest)
            {
                return await UpdateAsync(stream, render, cancellationToken).ConfigureAwait(false);
            }

            await PaceAsync(cancellationToken).ConfigureAwait(false);
            var final = message.AsActivity(received.Reply(ActivityTypes.Message), received.IsPersonal);
            var id = await connector.SendAsync(received, WithStream(final, "final", null), cancellationToken).ConfigureAwait(false);
            return id is null || id == stream ? [stream] : [stream, id];
        }
        catch (ConnectorException exception) when (exception.Failure == ConnectorFailure.StreamCancelled)
        {
            return []; // nothing more is wanted
        }
        catch (ConnectorException exception) when (exception.Failure == ConnectorFailure.NoStreaming)
        {
            return await SendPlainAsync(render, cancellationToken).ConfigureAwait(false);
        }
        catch (ConnectorException)
        {
            // Whatever became of the stream, its message can be given its text: done twice, that does no harm.
            return await UpdateAsync(stream, render, cancellationToken).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Shows the first line, then about half, so that reading can begin; never so much that waiting outweighs it.</summary>
    private async Task ShowPartsAsync(TeamsMessage message, CancellationToken cancellationToken)
    {
        var counts = new[] { 1, (message.Lines.Count + 1) / 2 }.Distinct().Where(n => n > _shown && n < message.Lines.Count);
        foreach (var count in counts)
        {
            await ShowLinesAsync(message.Lines, count, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ShowLinesAsync(IReadOnlyList<string> lines, int count, CancellationToken cancellationToken)
    {
        await PaceAsync(cancellationToken).ConfigureAwait(false);
        await StepAsync("streaming", string.Concat(lines.Take(count)), cancellationToken).ConfigureAwait(false);
        _shown = count;
    }

    private async Task<string?> StepAsync(string type, string text, CancellationToken cancellationToken)
    {
        var step = received.Reply(ActivityTypes.Typing) with { Text = text, TextFormat = "markdown" };
        try
        {
            return await connector.SendAsync(received, WithStream(step, type, ++_sequence), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _last = time.GetUtcNow(); // Teams counts from when it took the step, not from when it was sent
        }
    }

    private async Task PaceAsync(CancellationToken cancellationToken)
    {
        if (_last + Interval - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The stream's place in it, as an entity for Teams and in the channel data for the clients that read it there.</summary>
    private Activity WithStream(Activity step, string type, int? sequence)
    {
        var info = new JsonObject { ["type"] = "streaminfo" };
        var data = step.ChannelData as JsonObject ?? [];
        foreach (var members in new[] { info, data })
        {
            members["streamType"] = type;
            if (_stream is not null)
            {
                members["streamId"] = _stream;
            }

            if (sequence is not null)
            {
                members["streamSequence"] = sequence;
            }
        }

        var entities = step.Entities ?? [];
        entities.Add(info);
        return step with { Entities = entities, ChannelData = data };
    }

    private async Task<IReadOnlyList<string>> UpdateAsync(string stream, Func<int, TeamsMessage> render, CancellationToken cancellationToken)
    {
        await Sizes.TryAsync(render, async message =>
        {
            var activity = message.AsActivity(received.Reply(ActivityTypes.Message), received.IsPersonal);
            await connector.UpdateAsync(received, stream, activity, cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        return [stream];
    }

    private async Task<IReadOnlyList<string>> SendPlainAsync(Func<int, TeamsMessage> render, CancellationToken cancellationToken)
    {
        await using var plain = new PlainReply(connector, received, time);
        return await plain.FinishAsync(render, cancellationToken).ConfigureAwait(false);
    }
}
