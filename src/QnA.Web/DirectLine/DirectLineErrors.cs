using Microsoft.AspNetCore.Http;
using QnA.Web.Asking;

namespace QnA.Web.DirectLine;

/// <summary>Errors as Direct Line writes them: <c>{"error":{"code","message"}}</c>.</summary>
/// <remarks>
/// The client acts on the status: 403 means a new token is needed, 404 that the conversation has ended; on a post, 403 and 5xx
/// make it wait for an echo that never comes, so a bad post is a 400.
/// </remarks>
internal static class DirectLineErrors
{
    public static IResult Unauthorized { get; } = Of(
        StatusCodes.Status401Unauthorized, "Unauthorized", "Send a token of this service: Authorization: Bearer <token>. POST /v3/directline/tokens/generate makes one.");

    public static IResult TokenExpired { get; } = Of(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired. Get a new one.");

    public static IResult OtherConversation { get; } = Of(StatusCodes.Status403Forbidden, "Forbidden", "The token is for another conversation.");

    public static IResult OtherOrigin { get; } = Of(StatusCodes.Status403Forbidden, "OriginNotAllowed", "Pages of this origin may not connect. QnA:Web:AllowedOrigins lists those that may.");

    public static IResult Gone { get; } = Of(StatusCodes.Status404NotFound, "ConversationNotFound", new ConversationGoneException().Message);

    public static IResult Busy { get; } = Of(StatusCodes.Status429TooManyRequests, "Busy", new BusyException(AnswerQueue.RetryAfter).Message);

    public static IResult NotStored { get; } = Of(StatusCodes.Status503ServiceUnavailable, "NotStored", "The message could not be kept. Send it again in a moment.");

    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult Of(int status, string code, string message) => Results.Json(new ErrorBody(new ErrorDetail(code, message)), statusCode: status);

    private sealed record ErrorBody(ErrorDetail Error);

    private sealed record ErrorDetail(string Code, string Message);
}
