using QnA.Articles;

namespace QnA.Tests.Articles;

/// <summary>Short ways to parse a text and look at what came out.</summary>
internal static class Parsed
{
    public static Article Text(string text) => ArticleParser.Parse("folder/some file.txt", text, hash: "");

    public static Article Markdown(string text) => ArticleParser.Parse("folder/some file.md", text, hash: "");

    /// <summary>The sentences as "Kind: text", line feeds shown as a blank.</summary>
    public static string[] Shown(this Article article) =>
        [.. article.Sentences.Select(sentence => $"{sentence.Kind}: {article.TextOf(sentence).Replace('\n', ' ')}")];

    /// <summary>The kind of the only sentence that contains the words.</summary>
    public static SentenceKind KindOf(this Article article, string words) =>
        article.Sentences.Single(sentence => article.TextOf(sentence).Contains(words, StringComparison.Ordinal)).Kind;
}
