using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QnA.Web.Api;

namespace QnA.Web.Security;

/// <summary>Which pages in a browser may make a request. What is no browser sends no origin and may.</summary>
internal static class PageOrigins
{
    /// <summary>The rule by which browsers let pages of the origins in the settings use an interface for programs.</summary>
    public const string Policy = "pages";

    public static IServiceCollection AddPageOrigins(this IServiceCollection services, WebOptions options) => services.AddCors(cors => cors.AddPolicy(
        Policy, policy => policy.WithOrigins(options.AllowedOrigins).AllowAnyHeader().WithMethods("GET", "POST").WithExposedHeaders("Retry-After", RequestIds.Header)));

    /// <summary>Whether the request comes from a page of this host or of an origin that the settings list, or from no page.</summary>
    public static bool IsAllowed(HttpContext context, WebOptions options) =>
        OriginOf(context) is not { } origin || IsKnown(origin, options) || IsOwn(origin, context.Request);

    /// <summary>
    /// As <see cref="IsAllowed"/>, but a name of this host counts only when the settings know it. Somebody else's name can be made to
    /// lead to this machine while a page of theirs is open (DNS rebinding); an address or localhost cannot.
    /// </summary>
    public static bool IsAllowedByName(HttpContext context, WebOptions options) =>
        OriginOf(context) is not { } origin || IsKnown(origin, options)
        || (IsOwn(origin, context.Request) && (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out _) || IsLocal(context.Request.Host.Host)));

    private static string? OriginOf(HttpContext context) => context.Request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : null;

    private static bool IsKnown(string origin, WebOptions options) =>
        options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
        || (Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var own)
            && string.Equals(origin, own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));

    private static bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
