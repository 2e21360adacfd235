using Microsoft.Extensions.Configuration;
using QnA.Articles;
using QnA.Chat;
using QnA.Indexing;

namespace QnA.Cli;

/// <summary>The settings of a run: <c>appsettings.json</c> beside the program, then the environment, then options.</summary>
internal static class CliSettings
{
    /// <summary>Name of the file beside the program.</summary>
    public const string FileName = "appsettings.json";

    /// <summary>All sections that there are.</summary>
    public static KnownSettings Known { get; } = KnownSettings.Core.With<ChatModelOptions>(ChatModelOptions.Section);

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

    /// <summary>Puts the articles folder and the index file, as full paths, over what was loaded.</summary>
    /// <exception cref="ArticleFolderNotFoundException">There is no such articles folder.</exception>
    public static void Locate(ConfigurationManager configuration, string? articles, string? index, string currentDirectory)
    {
        var setting = configuration[FolderKey] ?? new ArticleOptions().Folder;
        var folder = ArticlesLocation.Resolve(articles, setting, currentDirectory);
        var chosen = index ?? configuration[IndexKey];
        var file = string.IsNullOrWhiteSpace(chosen)
            ? IndexLocation.For(folder, currentDirectory)
            : Path.GetFullPath(chosen, currentDirectory);

        configuration.AddInMemoryCollection([new(FolderKey, folder), new(IndexKey, file)]);
    }

    private const string FolderKey = $"{ArticleOptions.Section}:{nameof(ArticleOptions.Folder)}";
    private const string IndexKey = $"{IndexOptions.Section}:{nameof(IndexOptions.File)}";
}
