using Microsoft.AspNetCore.Http;
using QnA.Web.Conversations;
using QnA.Web.Security;

namespace QnA.Web.DirectLine;

/// <summary>Who sends a request, by its token, and whether the conversation it names is theirs.</summary>
internal sealed class DirectLineAccess(TokenService tokens, ConversationStore conversations)
{
    /// <summary>Name of the cookie by which a browser is the same user again.</summary>
    public const string Cookie = "qna-user";

    /// <summary>What the token of a request says, or the error that answers it.</summary>
    public async Task<(TokenClaims? Claims, IResult? Error)> ReadAsync(HttpContext context)
    {
        if (CallerReader.BearerOf(context.Request) is not { Length: > 0 } token)
        {
            return (null, DirectLineErrors.Unauthorized);
        }

        var (state, claims) = await tokens.ReadAsync(token).ConfigureAwait(false);
        return state switch
        {
            TokenState.Valid => (claims, null),
            TokenState.Expired => (null, DirectLineErrors.TokenExpired),
            _ => (null, DirectLineErrors.Unauthorized),
        };
    }

    /// <summary>The same for a request about one conversation, which must exist and be that of the token.</summary>
    public async Task<(TokenClaims? Claims, IResult? Error)> ReadAsync(HttpContext context, string conversation)
    {
        var (claims, error) = await ReadAsync(context).ConfigureAwait(false);
        return error is not null ? (null, error)
            : claims!.Conversation != conversation ? (null, DirectLineErrors.OtherConversation)
            : conversations.Find(conversation) is null ? (null, DirectLineErrors.Gone)
            : (claims, null);
    }

    /// <summary>The user that a browser's cookie names, or null.</summary>
    public async Task<string?> UserOfAsync(HttpContext context) =>
        context.Request.Cookies[Cookie] is { Length: > 0 } cookie ? await tokens.ReadUserAsync(cookie).ConfigureAwait(false) : null;
}
