using System.Text.Json.Nodes;
using QnA.Answering;
using QnA.Rendering;
using QnA.Web.Protocol;

namespace QnA.Web.WebChat;

/// <summary>An answer as activities for Web Chat: the text sentence by sentence while it comes, then the whole.</summary>
/// <remarks>What Web Chat 4.18 reads, and its faults, are in section 6 of the protocol notes: stream data in <c>channelData</c>, an order of our own.</remarks>
internal sealed class WebChatRenderer(Uri address, string botName)
{
    private const string BotId = "qna";

    /// <summary>Three dots; not kept.</summary>
    public Activity Typing(string conversation, string replyTo, long order) => Base(ActivityTypes.Typing, replyTo) with
    {
        Id = $"{replyTo}-typing",
        Conversation = new ConversationAccount { Id = conversation },
        ChannelData = new JsonObject { ["webchat:sequence-id"] = order },
    };

    /// <summary>The first lines of an answer that is still coming; not kept.</summary>
    /// <param name="conversation">Id of the conversation.</param>
    /// <param name="replyTo">Id of the question.</param>
    /// <param name="answer">The answer so far.</param>
    /// <param name="lines">How many lines of it are shown, from 1.</param>
    /// <param name="order">Where it stands in the conversation.</param>
    public Activity Chunk(string conversation, string replyTo, Answer answer, int lines, long order)
    {
        var stream = StreamId(replyTo);
        return Base(ActivityTypes.Typing, replyTo) with
        {
            Id = lines == 1 ? stream : $"{stream}-{lines}",
            Conversation = new ConversationAccount { Id = conversation },
            Text = WebChatText.Body(answer, address, lines),
            TextFormat = "markdown",
            ChannelData = new JsonObject
            {
                ["webchat:sequence-id"] = order,
                ["streamType"] = "streaming",
                ["streamId"] = stream,
                ["streamSequence"] = lines,
            },
            Entities = [WebChatEntities.Message(WebChatText.Cited(answer, lines), address, null), WebChatEntities.StreamInfo(stream, lines)],
        };
    }

    /// <summary>The whole answer.</summary>
    /// <param name="replyTo">Id of the question.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="answerId">Its id, for thumbs.</param>
    /// <param name="suggestions">Questions to ask next.</param>
    /// <param name="wasStreamed">Whether chunks of it were sent.</param>
    /// <param name="order">Where it stands in the conversation.</param>
    public Activity Message(string replyTo, Answer answer, string answerId, IReadOnlyCollection<string> suggestions, bool wasStreamed, long order)
    {
        var data = new JsonObject { ["webchat:sequence-id"] = order };
        var entities = new JsonArray(WebChatEntities.Message(answer.Citations, address, answer.Status == AnswerStatus.Smalltalk ? null : answerId));
        if (wasStreamed)
        {
            (data["streamType"], data["streamId"]) = ("final", StreamId(replyTo));
            entities.Add(WebChatEntities.StreamInfo(StreamId(replyTo), null));
        }

        data["qna"] = new JsonObject
        {
            ["answerId"] = answerId,
            ["answer"] = JsonNode.Parse(AnswerJson.Write(answer)),
            ["body"] = WebChatText.Body(answer, address),
            ["understood"] = AnswerRemarks.Understood(answer),
            ["suggestions"] = new JsonArray([.. suggestions.Select(s => JsonValue.Create(s))]),
        };
        return Base(ActivityTypes.Message, replyTo) with
        {
            Text = WebChatText.Whole(answer, address),
            TextFormat = "markdown",
            InputHint = "acceptingInput",
            ChannelData = data,
            Entities = entities,
            SuggestedActions = SuggestedActions.Asking(suggestions),
        };
    }

    /// <summary>What went wrong instead of an answer.</summary>
    public Activity Problem(string replyTo, string title, long order) => Base(ActivityTypes.Message, replyTo) with
    {
        Text = title,
        TextFormat = "plain",
        InputHint = "acceptingInput",
        ChannelData = new JsonObject
        {
            ["webchat:sequence-id"] = order,
            ["qna"] = new JsonObject { ["problem"] = new JsonObject { ["title"] = title } },
        },
    };

    private static string StreamId(string replyTo) => $"{replyTo}-stream";

    private Activity Base(string type, string replyTo) => new()
    {
        Type = type,
        From = new ChannelAccount { Id = BotId, Name = botName, Role = "bot" },
        ReplyToId = replyTo,
        Locale = "en",
    };
}
