using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using QnA.Web.DirectLine;
using QnA.Web.OpenAi;

namespace QnA.Web.Api;

/// <summary>Writes problems: as RFC 9457 says, and as the clients of Direct Line and of OpenAI expect them under their addresses.</summary>
internal static class ProblemWriter
{
    /// <summary>Ends the request with a problem; its body must not have begun.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        if (problem.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var path = context.Request.Path;
        return path.StartsWithSegments(DirectLineEndpoints.Root, StringComparison.OrdinalIgnoreCase)
            ? response.WriteAsJsonAsync(
                new { error = new { code = Phrase(problem.Status).Replace(" ", "", StringComparison.Ordinal), message = problem.Detail } },
                context.RequestAborted)
            : path.StartsWithSegments(OpenAiExtensions.Root, StringComparison.OrdinalIgnoreCase)
            ? response.WriteAsJsonAsync(OpenAiError.Of(problem, isMapped: context.GetEndpoint() is not null), context.RequestAborted)
            : response.WriteAsJsonAsync(
                Details(context, problem), (JsonSerializerOptions?)null, "application/problem+json", context.RequestAborted);
    }

    /// <summary>The problem as a document.</summary>
    public static ProblemDetails Details(HttpContext context, Problem problem) => new()
    {
        Type = "about:blank", // the status says what kind of problem it is
        Title = Phrase(problem.Status),
        Status = problem.Status,
        Detail = problem.Detail,
        Extensions = { ["requestId"] = context.TraceIdentifier },
    };

    private static string Phrase(int status) => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Error";
}
