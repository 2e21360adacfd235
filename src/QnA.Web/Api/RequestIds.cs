using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Primitives;
using QnA.Web.Conversations;

namespace QnA.Web.Api;

/// <summary>Gives every request an id, its caller's when that is a sane one, and says it in the response.</summary>
internal static partial class RequestIds
{
    /// <summary>The header of requests and responses.</summary>
    public const string Header = "X-Request-Id";

    public static IApplicationBuilder UseRequestIds(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var given = context.Request.Headers[Header];
        var id = given is [{ } one] && Sane.IsMatch(one) ? one : ConversationStore.NewId();
        context.TraceIdentifier = id;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = new StringValues(id); // now, because a problem clears what was set before
            return Task.CompletedTask;
        });
        return next(context);
    });

    [GeneratedRegex(@"^[A-Za-z0-9._\-]{1,64}\z")]
    private static partial Regex Sane { get; }
}
