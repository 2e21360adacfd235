using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace QnA.Web.Startup;

/// <summary>Tells where a setting comes from.</summary>
internal static class SettingOrigins
{
    /// <summary>The settings file, other than user secrets, that gives a setting its value; null when something else does or nothing.</summary>
    public static string? FileOf(IConfigurationRoot configuration, string setting)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            if (provider.TryGet(setting, out var value))
            {
                return provider is JsonConfigurationProvider { Source.Path: { } path } && !string.IsNullOrEmpty(value) && path != "secrets.json"
                    ? Path.GetFileName(path)
                    : null;
            }
        }

        return null;
    }
}
