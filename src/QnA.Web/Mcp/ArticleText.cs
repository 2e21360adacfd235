using System.Globalization;
using System.Text;
using QnA.Rendering;
using QnA.Web.Api;

namespace QnA.Web.Mcp;

/// <summary>An article as plain text, with what is known of it above.</summary>
internal static class ArticleText
{
    public static string Of(ArticleView article)
    {
        var text = new StringBuilder($"{SafeText.Line(article.Title)}\n{SafeText.Line(article.File)}");
        if (article.Published is { } day)
        {
            text.Append(CultureInfo.InvariantCulture, $", {day:d MMMM yyyy}");
        }

        if (article.Source is { } source)
        {
            text.Append(", ").Append(SafeText.Line(source));
        }

        text.Append("\n\n");
        if (article.Text is { } whole)
        {
            return text.Append(whole).ToString();
        }

        return article.Excerpts is { Count: > 0 } excerpts
            ? text.AppendJoin("\n\n", excerpts.Select(e => $"… {e.Text} …")).ToString()
            : text.Append(OnlyExcerpts).ToString();
    }

    /// <summary>What to do where an article is not shown whole.</summary>
    public const string OnlyExcerpts = "This host shows excerpts only. Call the tool read_article with the \"start\" and \"end\" of a citation to read its surroundings.";
}
