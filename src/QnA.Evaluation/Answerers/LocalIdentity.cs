using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using QnA.Answering;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;

namespace QnA.Evaluation.Answerers;

/// <summary>
/// Everything that shapes an answer of this program: code, models, articles, index and settings. When one of the values
/// changes, answers from before say nothing about answers now.
/// </summary>
public static class LocalIdentity
{
    /// <summary>The name under which the articles stand.</summary>
    internal const string Articles = "articles";

    /// <summary>The values by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        ArticleIndex index, LocalModels models, RetrievalOptions retrieval, AnsweringOptions answering) => new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Articles] = ArticlesOf(index.Articles.Select(a => (a.Id, a.Hash, a.Title, a.Published))),
            // Builds are deterministic, so the id of a module stands for its code.
            ["code"] = HashOf(new[] { typeof(QuestionAnswerer), typeof(LocalModels), typeof(LocalIdentity) }.Select(t => t.Module.ModuleVersionId.ToString())),
            ["index"] = string.Create(CultureInfo.InvariantCulture,
                $"schema={index.Manifest.SchemaVersion};{index.Manifest.Fingerprint.EmbeddingModel};dimensions={index.Manifest.Fingerprint.Dimensions};{index.Manifest.Fingerprint.Settings}"),
            ["models"] = models.Fingerprint,
            ["passages"] = LocalAnswerer.RetrievedPassages.ToString(CultureInfo.InvariantCulture),
            ["settings.answering"] = Describe(answering),
            ["settings.retrieval"] = Describe(retrieval),
        };

    /// <summary>What stands for the articles, given in ordinal order of their ids.</summary>
    internal static string ArticlesOf(IEnumerable<(string Id, string Hash, string Title, DateOnly? Published)> articles) =>
        HashOf(articles.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Id}\0{a.Hash}\0{a.Title}\0{a.Published:O}")));

    private static string Describe<T>(T options) => string.Join(';', typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .OrderBy(p => p.Name, StringComparer.Ordinal)
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name}={p.GetValue(options)}")));

    private static string HashOf(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
