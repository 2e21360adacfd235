using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.Json;

namespace QnA.Web.Startup;

/// <summary>Tells where a setting comes from.</summary>
internal static class SettingOrigins
{
    /// <summary>
    /// Where everybody could read a setting's value: the settings file, other than user secrets, or the command line, which other users of the
    /// machine see; null when it comes from somewhere else or is empty.
    /// </summary>
    public static string? OpenPlaceOf(IConfigurationRoot configuration, string setting)
    {
        foreach (var provider in configuration.Providers.Reverse())
        {
            if (provider.TryGet(setting, out var value))
            {
                return string.IsNullOrEmpty(value) ? null : provider switch
                {
                    JsonConfigurationProvider { Source.Path: { } path } when path != "secrets.json" => Path.GetFileName(path),
                    CommandLineConfigurationProvider => "the command line",
                    _ => null,
                };
            }
        }

        return null;
    }
}
