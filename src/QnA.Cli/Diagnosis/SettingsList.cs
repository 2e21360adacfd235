using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using QnA.Web;

namespace QnA.Cli.Diagnosis;

/// <summary>The settings in force and where each comes from.</summary>
internal static class SettingsList
{
    /// <summary>One line a setting: name, value, origin. Keys and secrets are not shown.</summary>
    public static IEnumerable<string> Of(IConfigurationRoot configuration)
    {
        foreach (var name in WebSettings.Known.Names)
        {
            var section = configuration.GetSection(name);
            var children = section.GetChildren().Count();
            var value = children > 0 ? $"{children} entries" : Shown(name, section.Value);
            yield return $"{name} = {value}  ({OriginOf(configuration, name, children > 0)})";
        }
    }

    private static string Shown(string name, string? value) =>
        string.IsNullOrEmpty(value) ? "(empty)" : IsSecret(name) ? "(hidden)" : value;

    private static bool IsSecret(string name) =>
        name.EndsWith("ApiKey", StringComparison.Ordinal) || name.EndsWith("Secret", StringComparison.Ordinal);

    private static string OriginOf(IConfigurationRoot configuration, string name, bool isSection)
    {
        var provider = configuration.Providers.LastOrDefault(
            p => isSection ? p.GetChildKeys([], name).Any() : p.TryGet(name, out _));
        return provider switch
        {
            JsonStreamConfigurationProvider => CliSettings.FileName,
            EnvironmentVariablesConfigurationProvider => "environment " + name.Replace(":", "__", StringComparison.Ordinal),
            _ => "default",
        };
    }
}
