using Microsoft.Extensions.Configuration;
using QnA.Answering;
using QnA.Articles;
using QnA.Embeddings;
using QnA.Indexing;
using QnA.Retrieval;

namespace QnA;

/// <summary>Every section of settings that the program knows, and the names in them.</summary>
public static class KnownSettings
{
    /// <summary>The section that holds all others.</summary>
    public const string Root = "QnA";

    /// <summary>Section names with the classes that they are bound to.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        (ArticleOptions.Section, typeof(ArticleOptions)),
        (IndexOptions.Section, typeof(IndexOptions)),
        (EmbeddingOptions.Section, typeof(EmbeddingOptions)),
        (RetrievalOptions.Section, typeof(RetrievalOptions)),
        (AnsweringOptions.Section, typeof(AnsweringOptions)),
    ];

    /// <summary>Full names of all settings, <c>QnA:Section:Key</c>.</summary>
    public static IEnumerable<string> Names => Sections.SelectMany(s =>
        s.Options.GetProperties().Where(p => p.CanWrite).Select(p => $"{s.Section}:{p.Name}"));

    /// <summary>Refuses a setting that no options class has, so that a slip of the pen is not a silent default.</summary>
    /// <exception cref="SettingsException">There is one; the message names it.</exception>
    internal static void ThrowIfUnknown(IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(Root).GetChildren())
        {
            var known = Sections.FirstOrDefault(s => s.Section.Equals(section.Path, StringComparison.OrdinalIgnoreCase));
            if (known.Options is null)
            {
                throw new SettingsException($"There is no section of settings {section.Path}. Known are: {string.Join(", ", Sections.Select(s => s.Section))}.");
            }

            var names = known.Options.GetProperties().Where(p => p.CanWrite).Select(p => p.Name).ToList();
            foreach (var key in section.GetChildren().Where(k => !names.Contains(k.Key, StringComparer.OrdinalIgnoreCase)))
            {
                throw new SettingsException($"There is no setting {key.Path}. Known in {known.Section} are: {string.Join(", ", names)}.");
            }
        }
    }
}
