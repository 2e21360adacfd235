using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Web.Api;
using QnA.Web.Security;

namespace QnA.Web.Mcp;

/// <summary>Stands before the protocol over HTTP: pages of other origins, and requests that are none, end here.</summary>
internal static class McpGuard
{
    public static async Task CheckAsync(HttpContext context, RequestDelegate next, WebOptions options)
    {
        // The protocol asks for it: any page in a browser can send a request to a server on its user's machine.
        if (!PageOrigins.IsAllowedByName(context, options))
        {
            throw new ProblemException(
                StatusCodes.Status403Forbidden,
                $"Pages of this origin may not use MCP here. {WebOptions.Section}:{nameof(WebOptions.AllowedOrigins)} lists those that may, {WebOptions.Section}:{nameof(WebOptions.PublicAddress)} names this host.");
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        if (!context.Request.HasJsonContentType())
        {
            throw new ProblemException(Problems.Of(StatusCodes.Status415UnsupportedMediaType));
        }

        context.Request.ContentType = "application/json"; // which is UTF-8, whatever stood behind it
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (JsonException exception) when (!context.Response.HasStarted)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, $"The body is no message of the protocol: {JsonFaults.Describe(exception)}");
        }
    }
}
