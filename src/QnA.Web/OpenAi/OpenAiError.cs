using Microsoft.AspNetCore.Http;
using QnA.Web.Api;

namespace QnA.Web.OpenAi;

/// <summary>A problem in OpenAI's shape, which its clients turn into exceptions of their own.</summary>
/// <remarks>https://platform.openai.com/docs/guides/error-codes</remarks>
internal sealed record OpenAiError(OpenAiErrorDetail Error)
{
    /// <summary>The problem as these clients know it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="isMapped">Whether there is something at the address; what was not found is then a model.</param>
    public static OpenAiError Of(Problem problem, bool isMapped)
    {
        var (type, code) = problem.Status switch
        {
            StatusCodes.Status401Unauthorized => ("invalid_request_error", "invalid_api_key"),
            StatusCodes.Status404NotFound => ("invalid_request_error", isMapped ? "model_not_found" : "unknown_url"),
            StatusCodes.Status429TooManyRequests => ("rate_limit_error", "rate_limit_exceeded"),
            >= 500 => ("server_error", null),
            _ => ("invalid_request_error", (string?)null),
        };
        return new OpenAiError(new OpenAiErrorDetail(problem.Detail, type, Param: null, code));
    }
}

/// <summary>What went wrong.</summary>
/// <param name="Message">What happened and what to do.</param>
/// <param name="Type">What kind of error it is.</param>
/// <param name="Param">Always null; the message names the member.</param>
/// <param name="Code">For programs; null where the type says enough.</param>
internal sealed record OpenAiErrorDetail(string Message, string Type, string? Param, string? Code);
