using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace QnA.Web.Teams;

/// <summary>Refuses settings of Teams that cannot work or are not safe, before anything listens.</summary>
internal static class TeamsChecks
{
    /// <summary>Looks at the settings together.</summary>
    /// <param name="teams">The settings of Teams.</param>
    /// <param name="web">The settings of the host.</param>
    /// <param name="configuration">Where they come from.</param>
    /// <param name="isDevelopment">Whether the host is somebody's workplace.</param>
    /// <exception cref="SettingsException">A setting is missing, wrong or unsafe; the message says which and what to do.</exception>
    public static void ThrowIfUnusable(TeamsOptions teams, WebOptions web, IConfiguration configuration, bool isDevelopment)
    {
        if (!teams.IsOn)
        {
            return;
        }

        ThrowIfNoGuid(nameof(TeamsOptions.AppId), teams.AppId);
        if (teams.TenantId.Length > 0)
        {
            ThrowIfNoGuid(nameof(TeamsOptions.TenantId), teams.TenantId);
        }

        foreach (var tenant in teams.AllowedTenants)
        {
            ThrowIfNoGuid(nameof(TeamsOptions.AllowedTenants), tenant);
        }

        foreach (var host in teams.ServiceHosts.Where(h => Uri.CheckHostName(h) != UriHostNameType.Dns || !h.Contains('.')))
        {
            throw Wrong(nameof(TeamsOptions.ServiceHosts), host, "Name a host alone, like smba.trafficmanager.net.");
        }

        if (!isDevelopment)
        {
            ThrowIfForDevelopment(teams);
            ThrowIfIncomplete(teams, web);
            ThrowIfSecretIsInAFile(configuration);
        }
    }

    private static void ThrowIfForDevelopment(TeamsOptions teams)
    {
        var name = teams switch
        {
            { AllowUnauthenticated: true } => nameof(TeamsOptions.AllowUnauthenticated),
            { AllowEmulator: true } => nameof(TeamsOptions.AllowEmulator),
            { MetadataAddress.Length: > 0 } => nameof(TeamsOptions.MetadataAddress),
            { Issuer.Length: > 0 } => nameof(TeamsOptions.Issuer),
            _ => null,
        };
        if (name is not null)
        {
            throw new SettingsException($"The setting {Full(name)} lets others speak for Teams and is for Development only. Remove it.");
        }
    }

    private static void ThrowIfIncomplete(TeamsOptions teams, WebOptions web)
    {
        if (teams is { AppType: TeamsAppType.SingleTenant, TenantId: "" })
        {
            throw Missing(nameof(TeamsOptions.TenantId), "the tenant of the app registration");
        }

        if (teams is { AppType: not TeamsAppType.ManagedIdentity, ClientSecret: "" })
        {
            throw Missing(nameof(TeamsOptions.ClientSecret), "the secret of the app registration, in the environment");
        }

        if (!Authentication.TenantList.Allowed(teams).Any())
        {
            throw Missing(nameof(TeamsOptions.AllowedTenants), "the tenants whose people may ask");
        }

        if (BotCloud.Of(teams).ServiceHosts.Count == 0)
        {
            throw Missing(nameof(TeamsOptions.ServiceHosts), "the hosts of the Teams connector in this cloud");
        }

        if (!Uri.TryCreate(web.PublicAddress, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            throw new SettingsException(
                $"Links in Teams need {WebOptions.Section}:{nameof(WebOptions.PublicAddress)}: set it to the https address under which people reach this host.");
        }
    }

    /// <summary>A file beside the program is copied, backed up and committed; a command line is shown to everybody on the machine.</summary>
    private static void ThrowIfSecretIsInAFile(IConfiguration configuration)
    {
        var name = Full(nameof(TeamsOptions.ClientSecret));
        var origin = (configuration as IConfigurationRoot)?.Providers.LastOrDefault(p => p.TryGet(name, out var value) && !string.IsNullOrEmpty(value));
        if (origin is CommandLineConfigurationProvider or JsonConfigurationProvider { Source.Path: not "secrets.json" })
        {
            throw new SettingsException(
                $"The secret {name} stands in a settings file or on the command line. Put it into the environment as {name.Replace(":", "__", StringComparison.Ordinal)}, and make a new one: this one may have been seen.");
        }
    }

    private static void ThrowIfNoGuid(string name, string value)
    {
        if (!Guid.TryParseExact(value, "D", out _))
        {
            throw Wrong(name, value, "It is a GUID, as the Azure portal shows it.");
        }
    }

    private static SettingsException Wrong(string name, string value, string advice) => new($"The setting {Full(name)} cannot be '{value}'. {advice}");

    private static SettingsException Missing(string name, string what) => new($"The bot in Teams needs {Full(name)}: {what}.");

    private static string Full(string name) => $"{TeamsOptions.Section}:{name}";
}
