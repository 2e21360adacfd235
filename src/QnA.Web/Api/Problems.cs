using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using QnA.Answering;
using QnA.Indexing;
using QnA.Web.Asking;
using QnA.Web.Serving;

namespace QnA.Web.Api;

/// <summary>What exceptions and bare statuses mean to a caller.</summary>
internal static partial class Problems
{
    private const int SqliteFull = 13; // SQLITE_FULL

    private static readonly TimeSpan UntilReady = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan UntilSearched = TimeSpan.FromSeconds(10);

    /// <summary>The problem that an exception stands for; null for one that nobody foresaw.</summary>
    public static Problem? Of(Exception exception) => exception switch
    {
        ProblemException known => known.Problem,
        InvalidQuestionException => new(StatusCodes.Status400BadRequest, exception.Message),
        NotReadyException => new(StatusCodes.Status503ServiceUnavailable, exception.Message, UntilReady),
        BusyException busy => new(StatusCodes.Status429TooManyRequests, exception.Message, busy.RetryAfter),
        IndexException => new(StatusCodes.Status503ServiceUnavailable, "The articles cannot be searched now. Try again later.", UntilSearched),
        AnswerTimeoutException => new(StatusCodes.Status504GatewayTimeout, exception.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad when Parameter.Match(bad.Message) is { Success: true } named =>
            new(bad.StatusCode, $"The value of \"{named.Groups[1].Value}\" in the address is not what belongs there."),
        BadHttpRequestException bad => Of(bad.StatusCode),
        SqliteException { SqliteErrorCode: SqliteFull } => Of(StatusCodes.Status507InsufficientStorage),
        _ => null,
    };

    /// <summary>The problem that a bare status stands for.</summary>
    public static Problem Of(int status) => new(status, status switch
    {
        StatusCodes.Status400BadRequest => "The request is not understood.",
        StatusCodes.Status401Unauthorized => "The request needs an API key or a token.",
        StatusCodes.Status403Forbidden => "The request is not allowed.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address takes other methods; see the header Allow.",
        StatusCodes.Status408RequestTimeout => "The request came too slowly.",
        StatusCodes.Status413PayloadTooLarge => "The body of the request is too large.",
        StatusCodes.Status415UnsupportedMediaType => "The body must be JSON, with Content-Type: application/json.",
        StatusCodes.Status507InsufficientStorage => "There is no room left to keep this. Tell whoever runs this host.",
        >= 500 => "Something went wrong here. Tell whoever runs this host, with the request id.",
        _ => "The request cannot be served.",
    });

    [GeneratedRegex("^Failed to bind parameter \"(?:\\S+ )*(\\w+)\" from")]
    private static partial Regex Parameter { get; }
}
