using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QnA.Web.Conversations;
using QnA.Web.Security;

namespace QnA.Web.DirectLine;

/// <summary><c>/v3/directline/tokens</c>: tokens for conversations, new and old.</summary>
internal static class TokenEndpoints
{
    /// <summary>Ids of users begin so; those that a token does not name may not.</summary>
    private const string UserPrefix = "dl_";

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", GenerateAsync).RequireCaller();
        routes.MapPost("/tokens/refresh", RefreshAsync);
    }

    /// <summary>
    /// A token for a new conversation or, with <c>conversationId</c>, for one that the same browser had before: our page keeps
    /// its conversation over a reload, and over a night.
    /// </summary>
    private static async Task<IResult> GenerateAsync(
        HttpContext context, TokenService tokens, DirectLineAccess access, ConversationStore conversations, WebOptions options)
    {
        var (wanted, error) = await WantedAsync(context).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        var user = await access.UserOfAsync(context).ConfigureAwait(false) ?? UserPrefix + ConversationStore.NewId();
        if (wanted is not null && (conversations.Find(wanted) is not { Channel: DirectLineChannel.Id } known || known.User != user))
        {
            return DirectLineErrors.Gone; // somebody else's looks no different
        }

        var conversation = wanted ?? conversations.Create(DirectLineChannel.Id, user).Id;
        context.Response.Cookies.Append(DirectLineAccess.Cookie, tokens.CreateForUser(user), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = DirectLineEndpoints.Root,
            MaxAge = TimeSpan.FromDays(options.ConversationDays),
        });
        return Granted(tokens, new TokenClaims(conversation, user));
    }

    private static async Task<IResult> RefreshAsync(HttpContext context, TokenService tokens, DirectLineAccess access)
    {
        var (claims, error) = await access.ReadAsync(context).ConfigureAwait(false);
        return error ?? Granted(tokens, claims!);
    }

    private static IResult Granted(TokenService tokens, TokenClaims claims) => Results.Json(new TokenResponse(
        claims.Conversation, tokens.Create(claims), (int)tokens.Lifetime.TotalSeconds));

    /// <summary>The conversation that the body asks for. Anything else in it is for the real service.</summary>
    private static async Task<(string? Conversation, IResult? Error)> WantedAsync(HttpContext context)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("conversationId", out var wanted) && wanted.ValueKind == JsonValueKind.String
                ? (wanted.GetString(), null)
                : (null, null);
        }
        catch (JsonException) when (context.Request.ContentLength is null or 0)
        {
            return (null, null); // no body at all
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // the latter for half a character
        {
            return (null, DirectLineErrors.BadArgument("The body is not JSON. Send {} or {\"conversationId\":\"...\"}."));
        }
    }
}
