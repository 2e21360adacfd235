using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace QnA.Cli.Labelling;

/// <summary>
/// Lets in only the page itself: a request has to name this server as its host, or a web site whose name leads to this machine could
/// be its origin (DNS rebinding); no other origin may call; and all but the files of the page needs the token, which stands in the
/// printed address alone.
/// </summary>
internal sealed class LabelGuard(string token)
{
    /// <summary>Header that carries the token.</summary>
    public const string TokenHeader = "X-Qna-Token";

    private static readonly string[] Hosts = ["127.0.0.1", "localhost"];

    private readonly byte[] _token = Encoding.UTF8.GetBytes(token);

    /// <summary>Why the request is refused, or null.</summary>
    public ProblemView? Refuse(HttpContext context)
    {
        var request = context.Request;
        if (!Hosts.Contains(request.Host.Host) || request.Host.Port != context.Connection.LocalPort)
        {
            return new ProblemView("Wrong host", StatusCodes.Status421MisdirectedRequest, "Open the address that qna eval label printed.");
        }

        if (request.Headers.TryGetValue(HeaderNames.Origin, out var origin)
            && !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            return new ProblemView("Wrong origin", StatusCodes.Status403Forbidden, "Another site sent this. Open the address that qna eval label printed.");
        }

        if (IsForThePage(request))
        {
            return null;
        }

        if (!request.Headers.TryGetValue(TokenHeader, out var given))
        {
            return new ProblemView("No token", StatusCodes.Status401Unauthorized, "Open the address that qna eval label printed, with everything behind the #.");
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.ToString()), _token)
            ? null
            : new ProblemView("Wrong token", StatusCodes.Status403Forbidden, "Another qna eval label printed this address. Open the one that the running command printed.");
    }

    // What needs no token is named, not what needs it: routing takes more spellings of a path than a comparison does (case, a slash behind it).
    private static bool IsForThePage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && LabelPage.Files.Any(file => request.Path.Value == LabelPage.PathOf(file));

    /// <summary>Headers of every response: no other origin, no script but the page's own, nothing kept.</summary>
    public static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; img-src data:; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
