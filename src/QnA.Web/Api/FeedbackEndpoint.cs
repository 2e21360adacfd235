using Microsoft.AspNetCore.Http;
using QnA.Web.Conversations;

namespace QnA.Web.Api;

/// <summary><c>POST /api/feedback</c>: what somebody thought of an answer.</summary>
internal sealed class FeedbackEndpoint(FeedbackStore feedback)
{
    public async Task<IResult> KeepAsync(HttpContext context)
    {
        var body = FeedbackBody.Of(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        return feedback.Add(body.AnswerId, body.Rating == FeedbackBody.Up, body.Comment)
            ? Results.NoContent()
            : throw new ProblemException(
                StatusCodes.Status404NotFound, $"There is no such answer any more. The \"answerId\" is the header {AnswerKeeper.AnswerIdHeader} of its response.");
    }
}

/// <summary>An opinion on an answer; a later one replaces it.</summary>
internal sealed record FeedbackBody
{
    public const string Up = "up";
    public const string Down = "down";

    /// <summary>Most characters in a comment.</summary>
    public const int LongestComment = 2_000;

    /// <summary>The header <c>X-Answer-Id</c> of the answer's response.</summary>
    public required string AnswerId { get; init; }

    /// <summary><c>up</c> or <c>down</c>.</summary>
    public required string Rating { get; init; }

    /// <summary>Why, at most 2,000 characters.</summary>
    public string? Comment { get; init; }

    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemException">The body is something else; the problem says what is wrong.</exception>
    public static FeedbackBody Of(RequestBody body)
    {
        body.AllowOnly("answerId", "rating", "comment");
        var feedback = new FeedbackBody { AnswerId = body.RequiredText("answerId"), Rating = body.RequiredText("rating"), Comment = body.Text("comment") };
        return feedback.Rating is not (Up or Down) ? throw new ProblemException(StatusCodes.Status400BadRequest, "The \"rating\" must be \"up\" or \"down\".")
            : feedback.Comment?.Length > LongestComment
            ? throw new ProblemException(StatusCodes.Status400BadRequest, $"A \"comment\" can have {LongestComment} characters; this one has {feedback.Comment.Length}.")
            : feedback;
    }
}
