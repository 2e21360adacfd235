using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace QnA.Web.Teams.Outbound;

/// <summary>The bot's own token for the connector; MSAL keeps it until shortly before it expires.</summary>
/// <remarks>https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-authentication</remarks>
internal sealed class ConnectorTokens
{
    private readonly Func<CancellationToken, Task<AuthenticationResult>>? _acquire;

    /// <param name="options">The settings.</param>
    /// <param name="cloud">The cloud of the bot.</param>
    /// <param name="http">How MSAL calls, or null for its own way.</param>
    public ConnectorTokens(TeamsOptions options, BotCloud cloud, IMsalHttpClientFactory? http = null)
    {
        if (!options.IsOn)
        {
            return;
        }

        if (options.AppType == TeamsAppType.ManagedIdentity)
        {
            var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId));
            var identity = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
            _acquire = token => identity.AcquireTokenForManagedIdentity(cloud.Resource).ExecuteAsync(token);
        }
        else if (options.ClientSecret.Length > 0)
        {
            var tenant = options.AppType == TeamsAppType.MultiTenant ? "botframework.com" : options.TenantId;
            var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
                .WithClientSecret(options.ClientSecret)
                .WithAuthority($"https://{cloud.LoginHost}/{tenant}");
            var app = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
            _acquire = token => app.AcquireTokenForClient([$"{cloud.Resource}/.default"]).ExecuteAsync(token);
        }
    }

    /// <summary>The token, or null where the settings have no credential: then calls go without one.</summary>
    /// <exception cref="MsalException">Entra gives none.</exception>
    public async Task<string?> GetAsync(CancellationToken cancellationToken) =>
        _acquire is null ? null : (await _acquire(cancellationToken).ConfigureAwait(false)).AccessToken;
}
