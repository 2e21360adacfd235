using Microsoft.Extensions.Configuration;
using QnA.Answering;
using QnA.Articles;
using QnA.Embeddings;
using QnA.Indexing;
using QnA.Receipts;
using QnA.Retrieval;

namespace QnA;

/// <summary>Every section of settings that a program knows, and the names in them.</summary>
public sealed class KnownSettings
{
    /// <summary>The section that holds all others.</summary>
    public const string Root = "QnA";

    private KnownSettings(IReadOnlyList<(string Section, Type Options)> sections) => Sections = sections;

    /// <summary>The sections of this project. A host that has more of them adds them with <see cref="With{T}"/>.</summary>
    public static KnownSettings Core { get; } = new(
    [
        (ArticleOptions.Section, typeof(ArticleOptions)),
        (IndexOptions.Section, typeof(IndexOptions)),
        (EmbeddingOptions.Section, typeof(EmbeddingOptions)),
        (RetrievalOptions.Section, typeof(RetrievalOptions)),
        (AnsweringOptions.Section, typeof(AnsweringOptions)),
        (ReceiptOptions.Section, typeof(ReceiptOptions)),
    ]);

    /// <summary>Section names with the classes that they are bound to.</summary>
    public IReadOnlyList<(string Section, Type Options)> Sections { get; }

    /// <summary>Full names of all settings, <c>QnA:Section:Key</c>.</summary>
    public IEnumerable<string> Names => Sections.SelectMany(s => NamesIn(s.Options).Select(name => $"{s.Section}:{name}"));

    /// <summary>These sections and one more.</summary>
    /// <typeparam name="T">The class that the section is bound to.</typeparam>
    /// <param name="section">Full name of the section, <c>QnA:Section</c>.</param>
    public KnownSettings With<T>(string section)
        where T : class, new() => new([.. Sections, (section, typeof(T))]);

    /// <summary>Refuses a setting that no options class has, so that a slip of the pen is not a silent default.</summary>
    /// <exception cref="SettingsException">There is one; the message names it.</exception>
    internal void ThrowIfUnknown(IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(Root).GetChildren())
        {
            var known = Sections.FirstOrDefault(s => s.Section.Equals(section.Path, StringComparison.OrdinalIgnoreCase));
            if (known.Options is null)
            {
                throw new SettingsException($"There is no section of settings {section.Path}. Known are: {string.Join(", ", Sections.Select(s => s.Section))}.");
            }

            var names = NamesIn(known.Options).ToList();
            foreach (var key in section.GetChildren().Where(k => !names.Contains(k.Key, StringComparer.OrdinalIgnoreCase)))
            {
                throw new SettingsException($"There is no setting {key.Path}. Known in {known.Section} are: {string.Join(", ", names)}.");
            }
        }
    }

    private static IEnumerable<string> NamesIn(Type options) => options.GetProperties().Where(p => p.CanWrite).Select(p => p.Name);
}
