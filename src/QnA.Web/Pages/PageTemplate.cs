using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace QnA.Web.Pages;

/// <summary>The page that the build left in <c>wwwroot</c>, or, where Node.js was missing, a page that says so.</summary>
/// <param name="folder">The folder <c>wwwroot</c>, which need not exist.</param>
/// <param name="title">Name of the page.</param>
internal sealed class PageTemplate(string folder, string title)
{
    private const string Missing = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{title}}</title></head>
        <body>
        <h1>{{title}}</h1>
        <p>The service runs, but its web page was not built: it needs Node.js 20 or later, with npm.</p>
        <p>Install them, with a network for the first time, and build again: <code>dotnet build src/QnA.Web</code></p>
        <p>Everything else works without it: <code>POST /api/ask</code>, the list of articles at <a href="/api/articles">/api/articles</a>,
        the bot under <code>/v3/directline</code> and in Teams.</p>
        </body>
        </html>
        """;

    private readonly string? _built = Read(Path.Combine(folder, "index.html"));

    /// <summary>Whether there is a page.</summary>
    public bool IsBuilt => _built is not null;

    /// <summary>Writes the page with a policy that lets it run nothing but its own script, and talk to no other host.</summary>
    public IResult Respond(HttpContext context, int statusCode)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.CacheControl = "no-store"; // the nonce is good for one response
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        var html = (_built ?? Missing)
            .Replace("{{title}}", WebUtility.HtmlEncode(title), StringComparison.Ordinal)
            .Replace("{{nonce}}", nonce, StringComparison.Ordinal);
        return Results.Content(html, "text/html; charset=utf-8", statusCode: statusCode);
    }

    // Web Chat makes its style elements with the nonce; its icons are data: and blob: images. 'self' is the WebSocket of the same
    // host too (CSP 3); it is not named, because the host of a request is whatever the client wrote.
    private static string Policy(string nonce) => string.Join(
        "; ",
        "default-src 'none'",
        $"script-src 'self' 'nonce-{nonce}'",
        $"style-src 'self' 'nonce-{nonce}'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
