using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using QnA.Web.Api;
using QnA.Web.Conversations;
using QnA.Web.Protocol;

namespace QnA.Web.Teams.Turns;

/// <summary>Takes the thumbs below an answer, the one kind of invoke that this bot asks for.</summary>
/// <remarks>https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content#feedback-buttons</remarks>
internal sealed partial class FeedbackInvokes(FeedbackStore feedback, SentMessages sent, ILogger<FeedbackInvokes> log)
{
    private const int LongestComment = 4000;

    /// <summary>Keeps an opinion and says so.</summary>
    /// <exception cref="ProblemException">It is another invoke (501), or no opinion (400).</exception>
    public IResult Handle(Activity activity)
    {
        // In one form of the second kind the members stand a level deeper.
        var value = activity.Value.Member("data") is JsonObject data && activity.Value.Text("actionName") is null ? data : activity.Value;
        if (activity.Name is not ("message/submitAction" or "message/fetchTask") || value.Text("actionName") != "feedback")
        {
            throw new ProblemException(StatusCodes.Status501NotImplemented, "This bot only takes feedback on its answers.");
        }

        var opinion = value.Member("actionValue");
        if (opinion.Text("reaction") is not ("like" or "dislike"))
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, "The feedback must have the reaction \"like\" or \"dislike\".");
        }

        var conversation = ReceivedActivity.StoredIdOf(activity.Conversation!.Id!); // checked before anything else
        if (sent.FindAnswer(conversation, activity.ReplyToId ?? "") is not { } answer || !feedback.Add(answer, opinion.Text("reaction") == "like", Comment(opinion)))
        {
            Unknown(); // the user can do nothing about it, so the thumb is shown as taken
        }

        return activity.Name == "message/fetchTask"
            ? Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = "Thank you. Your opinion was stored with the answer." } })
            : Json([]);
    }

    /// <summary>What the user wrote: Teams puts it into a string of JSON.</summary>
    private static string? Comment(JsonNode? opinion)
    {
        try
        {
            var comment = opinion.Text("feedback") is { Length: > 0 } json ? JsonNode.Parse(json).Text("feedbackText")?.Trim() : null;
            return string.IsNullOrEmpty(comment) ? null : comment[..Math.Min(comment.Length, LongestComment)];
        }
        catch (JsonException)
        {
            return null; // the thumb counts without it
        }
    }

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");

    [LoggerMessage(Level = LogLevel.Information, Message = "Feedback from Teams is for a message that is not known any more")]
    private partial void Unknown();
}
