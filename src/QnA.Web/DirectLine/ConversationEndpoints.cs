using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QnA.Web.Conversations;

namespace QnA.Web.DirectLine;

/// <summary><c>/v3/directline/conversations</c>: beginning one, and coming back to it.</summary>
internal static class ConversationEndpoints
{
    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", StartAsync);
        routes.MapGet("/conversations/{id}", ResumeAsync);
    }

    private static async Task<IResult> StartAsync(
        HttpContext context, DirectLineAccess access, ConversationStore conversations, TokenService tokens)
    {
        var (claims, error) = await access.ReadAsync(context).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        // The token was made with its conversation; that it is gone means that it was forgotten or has expired.
        return conversations.Find(claims!.Conversation) is null
            ? DirectLineErrors.Gone
            : Results.Json(Connected(context, tokens, claims, watermark: 0), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ResumeAsync(string id, HttpContext context, DirectLineAccess access, TokenService tokens)
    {
        var (claims, error) = await access.ReadAsync(context, id).ConfigureAwait(false);
        return error ?? Results.Json(Connected(context, tokens, claims!, ActivitySet.Parse(context.Request.Query["watermark"])));
    }

    private static TokenResponse Connected(HttpContext context, TokenService tokens, TokenClaims claims, long watermark)
    {
        var request = context.Request;
        var stream = string.Create(
            CultureInfo.InvariantCulture,
            $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}{DirectLineEndpoints.Root}/conversations/{claims.Conversation}/stream?watermark={watermark}&t={tokens.CreateForStream(claims)}");
        return new TokenResponse(claims.Conversation, tokens.Create(claims), (int)tokens.Lifetime.TotalSeconds, stream);
    }
}
