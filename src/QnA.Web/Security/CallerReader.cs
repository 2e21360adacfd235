using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using QnA.Web.DirectLine;
using QnA.Web.OpenAi;

namespace QnA.Web.Security;

/// <summary>Tells who makes a request, and whether anybody may make one.</summary>
internal sealed class CallerReader(KeyStore keys, TokenService tokens, WebOptions options, IHostEnvironment environment)
{
    /// <summary>The header that carries a key alone.</summary>
    public const string KeyHeader = "X-Api-Key";
    private const string Bearer = "Bearer ";

    /// <summary>Whether a caller needs to show nothing.</summary>
    public bool AllowsAnonymous { get; } = options.AllowAnonymous ?? environment.IsDevelopment();

    /// <summary>Who is asking: what the credentials say, else nobody in particular, by address.</summary>
    /// <returns>Null when there are credentials that open nothing.</returns>
    public async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        if (CredentialsOf(context.Request) is not { } credentials)
        {
            return new Caller(CallerKind.Anonymous, AddressOf(context));
        }

        if (credentials.StartsWith(KeyStore.Prefix, StringComparison.Ordinal))
        {
            return keys.NameOf(credentials) is { } name ? new Caller(CallerKind.Key, name) : null;
        }

        var (_, claims) = await tokens.ReadAsync(credentials).ConfigureAwait(false);
        return claims is not null ? new Caller(CallerKind.Conversation, claims.Conversation)
            : AllowsAnonymous && context.Request.Path.StartsWithSegments(OpenAiExtensions.Root, StringComparison.OrdinalIgnoreCase)
            ? new Caller(CallerKind.Anonymous, AddressOf(context)) // OpenAI's clients must have a key; where none is needed, people give them any word
            : null;
    }

    /// <summary>The caller's network address; of IPv6 the half that stands for a site, since one user has all of the other half.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = address.GetAddressBytes();
        return bytes.Length == 16 && !IPAddress.IsLoopback(address) ? $"{Convert.ToHexStringLower(bytes, 0, 8)}::/64" : address.ToString();
    }

    /// <summary>What stands behind "Bearer" in the header; null when there is no such header, empty when nothing stands there.</summary>
    public static string? BearerOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }

    private static string? CredentialsOf(HttpRequest request)
    {
        if (request.Headers.TryGetValue(KeyHeader, out var key))
        {
            return key.ToString().Trim();
        }

        return request.Headers.Authorization.ToString().Length == 0 ? null : BearerOf(request) ?? "";
    }
}
