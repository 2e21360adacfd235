using Microsoft.Extensions.Configuration;

namespace QnA.Cli;

/// <summary>The settings of a run: <c>appsettings.json</c> beside the program, then the environment; options come over them.</summary>
internal static class CliSettings
{
    /// <summary>Name of the file beside the program.</summary>
    public const string FileName = "appsettings.json";

    /// <summary>Reads file and environment (<c>QnA__Section__Key</c>).</summary>
    /// <exception cref="SettingsException">The file is missing or no JSON.</exception>
    public static ConfigurationManager Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, FileName);
        try
        {
            var configuration = new ConfigurationManager();
            using var file = File.OpenRead(path);
            configuration.AddJsonStream(file);
            configuration.AddEnvironmentVariables();
            return configuration;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or InvalidDataException)
        {
            throw new SettingsException($"The settings in {path} cannot be read: {exception.GetBaseException().Message}", exception);
        }
    }
}
