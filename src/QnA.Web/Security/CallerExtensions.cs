using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QnA.Web.Api;

namespace QnA.Web.Security;

/// <summary>Registers and applies the rules about who may ask.</summary>
internal static class CallerExtensions
{
    private static readonly object Key = new();

    extension(IServiceCollection services)
    {
        public IServiceCollection AddCallers() => services.AddSingleton<KeyStore>().AddSingleton<CallerReader>();
    }

    extension(IApplicationBuilder app)
    {
        /// <summary>Finds out who is asking; stands behind routing and before the limits.</summary>
        public IApplicationBuilder UseCallers() => app.Use(async (context, next) =>
        {
            context.Items[Key] = await context.RequestServices.GetRequiredService<CallerReader>().ReadAsync(context).ConfigureAwait(false);
            await next(context).ConfigureAwait(false);
        });

        /// <summary>Turns away who may not use the endpoint; stands behind the limits, so that nobody can guess keys for long.</summary>
        public IApplicationBuilder UseCallerRules() => app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<CallerRule>() is { } rule && Refusal(context, rule) is { } refusal)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
                return ProblemWriter.WriteAsync(context, new Problem(StatusCodes.Status401Unauthorized, refusal));
            }

            return next(context);
        });
    }

    extension<T>(T endpoint)
        where T : IEndpointConventionBuilder
    {
        /// <summary>Takes an API key, or nobody's name where anonymous questions are allowed.</summary>
        public T RequireCaller() => endpoint.WithMetadata(new CallerRule(ForReaders: false));

        /// <summary>As <see cref="RequireCaller"/>, and takes the token of any conversation.</summary>
        public T RequireReader() => endpoint.WithMetadata(new CallerRule(ForReaders: true));
    }

    extension(HttpContext context)
    {
        /// <summary>Who is asking; null when the credentials open nothing.</summary>
        public Caller? Caller => (Caller?)context.Items[Key];
    }

    private static string? Refusal(HttpContext context, CallerRule rule) => context.Caller?.Kind switch
    {
        null => "The key or token is unknown, has been revoked or has expired.",
        CallerKind.Anonymous when !context.RequestServices.GetRequiredService<CallerReader>().AllowsAnonymous =>
            "This host answers only those it knows. Send an API key: Authorization: Bearer qna_...",
        CallerKind.Conversation when !rule.ForReaders => "The token of a conversation opens only that conversation and the articles. Send an API key.",
        _ => null,
    };
}
