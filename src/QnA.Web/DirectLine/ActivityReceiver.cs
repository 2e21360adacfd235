using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using QnA.Web.Asking;
using QnA.Web.Conversations;
using QnA.Web.Protocol;
using QnA.Web.WebChat;

namespace QnA.Web.DirectLine;

/// <summary>Takes what users send: logs it, so that it comes back to them as an echo, and has questions answered.</summary>
internal sealed class ActivityReceiver(
    ActivityLog log, LiveStreams streams, DirectLineBot bot, FeedbackStore feedback, AnswerQueue queue, WebOptions options)
{
    private const string FeedbackEvent = "webchat:activity-status/feedback";

    /// <summary>The response to a posted activity.</summary>
    public IResult Receive(Activity activity, TokenClaims sender, HttpContext context)
    {
        if (string.IsNullOrEmpty(activity.Type))
        {
            return DirectLineErrors.BadArgument("The activity has no type. A question is { \"type\": \"message\", \"text\": \"...\" }.");
        }

        try
        {
            return activity.Type == ActivityTypes.Typing ? Accepted(ConversationStore.NewId()) : Take(activity, sender, context);
        }
        catch (ConversationGoneException)
        {
            return DirectLineErrors.Gone;
        }
        catch (SqliteException)
        {
            return DirectLineErrors.NotStored; // the disk is full, say
        }
    }

    private IResult Take(Activity activity, TokenClaims sender, HttpContext context)
    {
        var isQuestion = activity.Type == ActivityTypes.Message && !string.IsNullOrWhiteSpace(activity.Text);
        var place = isQuestion ? queue.TryTakePlace() : null;
        if (isQuestion && place is null)
        {
            context.Response.Headers.RetryAfter = AnswerQueue.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return DirectLineErrors.Busy;
        }

        try
        {
            return Log(activity, sender, HostAddress.Of(context, options), ref place);
        }
        finally
        {
            place?.Dispose(); // unless the bot has it now
        }
    }

    private IResult Log(Activity activity, TokenClaims sender, Uri address, ref QueuePlace? place)
    {
        KeepFeedback(activity);
        var clientId = activity.ChannelData.Text("clientActivityID");
        Activity? echo = null;
        var (id, added) = log.AddFromUser(
            sender.Conversation, clientId, place is null ? null : address, (sequence, id, now) => echo = Echo(activity, sender, sequence, id, now));
        if (added is { } logged && echo is not null)
        {
            streams.Publish(sender.Conversation, LiveFrame.Look);
            if (place is not null)
            {
                bot.Enqueue(new PendingQuestion(sender.Conversation, logged.Sequence, echo, address), place);
                place = null;
            }
        }

        return Accepted(id);
    }

    /// <summary>What is kept of an activity: whatever it says of its sender, the token says who that is.</summary>
    private static Activity Echo(Activity activity, TokenClaims sender, long sequence, string id, DateTimeOffset now) => new()
    {
        Type = activity.Type,
        Id = id,
        Timestamp = now,
        ChannelId = DirectLineChannel.Id,
        From = new ChannelAccount { Id = sender.User, Name = activity.From?.Name, Role = "user" },
        Conversation = new ConversationAccount { Id = sender.Conversation },
        Text = activity.Text,
        TextFormat = activity.Text is null ? null : "plain",
        Locale = activity.Locale,
        Name = activity.Name,
        Value = activity.Value?.DeepClone(),
        ReplyToId = activity.ReplyToId,
        ChannelData = Placed(activity.ChannelData, sequence),
    };

    /// <summary>What the client said of its own, with the place in the order of the conversation.</summary>
    private static JsonObject Placed(JsonNode? channelData, long sequence)
    {
        var data = channelData?.DeepClone() as JsonObject ?? [];
        data["webchat:sequence-id"] = ActivityOrder.Of(sequence);
        return data;
    }

    private void KeepFeedback(Activity activity)
    {
        if (activity is not { Type: ActivityTypes.Event, Name: FeedbackEvent, Entities: { } entities })
        {
            return;
        }

        foreach (var id in entities.Select(e => e.Text("@id")).OfType<string>())
        {
            if (id.StartsWith(WebChatEntities.LikePrefix, StringComparison.Ordinal))
            {
                feedback.Add(id[WebChatEntities.LikePrefix.Length..], isUp: true, comment: null);
            }
            else if (id.StartsWith(WebChatEntities.DislikePrefix, StringComparison.Ordinal))
            {
                feedback.Add(id[WebChatEntities.DislikePrefix.Length..], isUp: false, comment: null);
            }
        }
    }

    private static IResult Accepted(string id) => Results.Json(new { id });
}
