using Microsoft.AspNetCore.Http;

namespace QnA.Web;

/// <summary>Under which address a reader reaches this host.</summary>
internal static class HostAddress
{
    /// <summary>The public address of the settings when the request came for it, else that of the request.</summary>
    public static Uri Of(HttpContext context, WebOptions options)
    {
        var request = context.Request;
        return Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var configured)
            && string.Equals(configured.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            ? configured
            : new Uri($"{request.Scheme}://{request.Host}{request.PathBase}");
    }
}
