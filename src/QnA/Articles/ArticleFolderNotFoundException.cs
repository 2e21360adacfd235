namespace QnA.Articles;

/// <summary>The articles folder does not exist, is a file, or may not be listed.</summary>
public sealed class ArticleFolderNotFoundException(string folder, Exception? inner = null)
    : IOException(
        $"The articles folder '{folder}' cannot be read. Create it or name another one (--articles FOLDER, or the setting {ArticleOptions.Section}:Folder).",
        inner)
{
    /// <summary>The folder as it was asked for.</summary>
    public string Folder { get; } = folder;
}
