using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace QnA.Web.Security;

/// <summary>Headers that let a browser do no more with a response than it has to. An endpoint with needs of its own sets its own.</summary>
internal static class SecurityHeaders
{
    private const int SecondsInYear = 31_536_000;

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var isDevelopment = app.ApplicationServices.GetRequiredService<IWebHostEnvironment>().IsDevelopment();
        return app.Use((context, next) =>
        {
            // When the response starts, since a problem clears what was set before.
            context.Response.OnStarting(() =>
            {
                Add(context.Response.Headers, withTransport: context.Request.IsHttps && !isDevelopment);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Add(IHeaderDictionary headers, bool withTransport)
    {
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.TryAdd("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (withTransport)
        {
            headers.TryAdd("Strict-Transport-Security", $"max-age={SecondsInYear}");
        }
    }
}
