using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using QnA.Web.Teams.Authentication;
using QnA.Web.Teams.Inbound;
using QnA.Web.Teams.Outbound;
using QnA.Web.Teams.Turns;

namespace QnA.Web.Teams;

/// <summary>The bot in Teams as a part of the host.</summary>
internal static class TeamsExtensions
{
    /// <summary>Registers everything behind <c>/api/messages</c>. The settings are read and checked now.</summary>
    /// <exception cref="SettingsException">A setting is wrong or unsafe.</exception>
    public static void AddTeams(this WebApplicationBuilder builder, WebOptions web)
    {
        var services = builder.Services;
        var isDevelopment = builder.Environment.IsDevelopment();
        var options = services.AddSettings<TeamsOptions>(builder.Configuration, TeamsOptions.Section);
        TeamsChecks.ThrowIfUnusable(options, web, builder.Configuration, isDevelopment);

        var cloud = BotCloud.Of(options);
        services.AddSingleton(new ServiceAddress(cloud, isDevelopment));
        services.AddSingleton<TenantList>();
        services.AddSingleton(p => new InboundTokens(
            options, cloud, Keys(p, cloud.Metadata, isDevelopment), Keys(p, cloud.EmulatorMetadata, isDevelopment)));

        services.AddSingleton<SeenActivities>();
        services.AddSingleton<ConversationQueue>();
        services.AddHostedService(p => p.GetRequiredService<ConversationQueue>());
        services.AddSingleton<MessagesEndpoint>();

        services.AddSingleton(new ConnectorTokens(options, cloud));
        services.AddSingleton<SendPace>();
        services.AddSingleton(p => new ConnectorClient(
            CreateHttp(), p.GetRequiredService<ConnectorTokens>(), p.GetRequiredService<SendPace>(), options,
            p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<ConnectorClient>>()));

        services.AddSingleton<SentMessages>();
        services.AddSingleton<FeedbackInvokes>();
        services.AddSingleton<TeamsBot>();
    }

    /// <summary>Maps <c>POST /api/messages</c>. The settings need not be there: then it says which.</summary>
    public static void MapTeams(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/messages", (HttpContext http, MessagesEndpoint endpoint) => endpoint.HandleAsync(http)).ExcludeFromDescription();

    private static SigningKeys Keys(IServiceProvider services, string address, bool isDevelopment) => new(
        address,
        new HttpDocumentRetriever(CreateHttp()) { RequireHttps = !isDevelopment },
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<SigningKeys>>());

    /// <summary>A client for one place. It follows no redirects: the bot's token would go with them.</summary>
    private static HttpClient CreateHttp() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    })
    {
        MaxResponseContentBufferSize = 1024 * 1024,
    };
}
