using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace QnA.Web.DirectLine;

/// <summary>Direct Line 3.0 as the published clients use it.</summary>
/// <remarks>https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-protocol/directline-3.0.json</remarks>
internal static class DirectLineEndpoints
{
    /// <summary>Where the service stands.</summary>
    public const string Root = "/v3/directline";

    private const string Origins = "directline";

    public static void AddDirectLine(this IServiceCollection services, WebOptions options)
    {
        services.AddSingleton<TokenService>();
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<ActivityLog>();
        services.AddSingleton<LiveStreams>();
        services.AddSingleton<DirectLineBot>();
        services.AddHostedService(p => p.GetRequiredService<DirectLineBot>());
        services.AddSingleton<ActivityReceiver>();
        services.AddCors(cors => cors.AddPolicy(Origins, policy => policy
            .WithOrigins(options.AllowedOrigins)
            .WithHeaders("Authorization", "Content-Type", "x-ms-bot-agent")
            .WithMethods("GET", "POST", "OPTIONS")));
    }

    public static void MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets();
        var routes = app.MapGroup(Root).RequireCors(Origins);
        routes.MapTokens();
        routes.MapConversations();
        routes.MapActivities();
        routes.MapStream();
        routes.MapGet("/session/getsessionid", () => DirectLineErrors.Of(
            StatusCodes.Status404NotFound, "NotSupported", "Signing in by card is not offered; no session is needed."));
        app.MapKeptConversations();
    }
}
