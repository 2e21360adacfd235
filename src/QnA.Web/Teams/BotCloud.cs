namespace QnA.Web.Teams;

/// <summary>Addresses and names of one cloud's Bot Framework.</summary>
/// <param name="Metadata">OpenID metadata of the channel's tokens.</param>
/// <param name="Issuer">Issuer of the channel's tokens.</param>
/// <param name="EmulatorMetadata">OpenID metadata of the tokens that the Bot Framework Emulator gets.</param>
/// <param name="EmulatorTenants">Tenants that sign those.</param>
/// <param name="LoginHost">Where the bot gets its own token.</param>
/// <param name="Resource">What that token is for.</param>
/// <param name="ServiceHosts">Hosts of the Teams connector.</param>
/// <remarks>
/// Values of GovernmentAuthenticationConstants and AuthenticationConstants in
/// https://github.com/microsoft/botbuilder-dotnet/tree/main/libraries/Microsoft.Bot.Connector/Authentication. No host is taken for
/// granted in the government's cloud, where the address was never confirmed.
/// </remarks>
internal sealed record BotCloud(
    string Metadata, string Issuer, string EmulatorMetadata, IReadOnlyList<string> EmulatorTenants,
    string LoginHost, string Resource, IReadOnlyList<string> ServiceHosts)
{
    private static readonly BotCloud Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"],
        "login.microsoftonline.com",
        "https://api.botframework.com",
        ["smba.trafficmanager.net"]);

    private static readonly BotCloud UsGovernment = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
        "login.microsoftonline.us",
        "https://api.botframework.us",
        []);

    /// <summary>The cloud of the settings, with what they put in place of its addresses.</summary>
    public static BotCloud Of(TeamsOptions options)
    {
        var cloud = options.Cloud == TeamsCloud.UsGovernment ? UsGovernment : Public;
        return cloud with
        {
            Metadata = options.MetadataAddress is { Length: > 0 } metadata ? metadata : cloud.Metadata,
            Issuer = options.Issuer is { Length: > 0 } issuer ? issuer : cloud.Issuer,
            ServiceHosts = options.ServiceHosts is { Length: > 0 } hosts ? hosts : cloud.ServiceHosts,
        };
    }
}
