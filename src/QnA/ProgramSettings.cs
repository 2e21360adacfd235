using Microsoft.Extensions.Configuration;
using QnA.Articles;
using QnA.Indexing;

namespace QnA;

/// <summary>The settings that depend on where a program runs.</summary>
public static class ProgramSettings
{
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
