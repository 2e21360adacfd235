using System.ComponentModel.DataAnnotations;

namespace QnA.Articles;

/// <summary>Which folder is read, what is known about its files, and how large they may be.</summary>
public sealed class ArticleOptions
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "QnA:Articles";

    /// <summary>The articles folder, absolute or relative to the working directory.</summary>
    [Required]
    public string Folder { get; set; } = "seeds";

    /// <summary>What is known about single files beyond their text: file id to title, date, source.</summary>
    public Dictionary<string, ArticleMetadata> Metadata { get; set; } = [];

    /// <summary>Largest file that is read, in bytes.</summary>
    [Range(1, 1_000_000_000)]
    public int MaxFileBytes { get; set; } = 10_000_000;

    /// <summary>Longest line that is accepted, in UTF-16 code units.</summary>
    [Range(1, 100_000_000)]
    public int MaxLineLength { get; set; } = 100_000;
}
