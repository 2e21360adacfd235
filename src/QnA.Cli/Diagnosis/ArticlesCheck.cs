using QnA.Articles;
using QnA.Rendering;

namespace QnA.Cli.Diagnosis;

/// <summary>Whether there are articles, and which files are left out.</summary>
internal static class ArticlesCheck
{
    public static IEnumerable<Finding> Run(ArticleOptions options, CancellationToken cancellationToken)
    {
        var listing = ArticleListing.Of(options, cancellationToken);
        var count = AnswerRemarks.Count(listing.Articles.Count, "article");
        yield return listing.Articles.Count > 0
            ? Finding.Ok("articles", $"{count} in {options.Folder}")
            : Finding.Problem("articles", $"no article in {options.Folder}", "Put .txt or .md files there, or name another folder with --articles.");

        foreach (var rejected in listing.Rejected)
        {
            // A file that is left out is the folder's state, not the program's: it is named, but nothing is broken.
            yield return new Finding("left out", false, rejected.File, rejected.Reason);
        }

        var ids = listing.Articles.Select(a => a.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in options.Metadata.Keys.Where(id => !ids.Contains(id)))
        {
            yield return Finding.Problem(
                "metadata", $"{ArticleOptions.Section}:{nameof(ArticleOptions.Metadata)} names {file}, which is no article",
                "Correct the name; it is the path relative to the articles folder.");
        }
    }
}
