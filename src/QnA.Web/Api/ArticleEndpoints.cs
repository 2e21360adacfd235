using Microsoft.AspNetCore.Http;
using QnA.Articles;
using QnA.Web.Serving;

namespace QnA.Web.Api;

/// <summary><c>GET /api/articles</c> and <c>GET /api/articles/{file}</c>: what the host answers from.</summary>
internal sealed class ArticleEndpoints(ArticleLibrary library, WebOptions options)
{
    public IResult List()
    {
        using var lease = library.Open();
        return Results.Json(new ArticlesView([.. lease.Index.Articles.Select(a => new ListedArticle
        {
            File = a.Id,
            Title = a.Title,
            Published = a.Published,
            Source = a.Source,
            Sentences = a.Sentences.OrderBy(s => s.Key).ToDictionary(s => s.Key.ToString().ToLowerInvariant(), s => s.Value),
        })]));
    }

    /// <summary>One article; where only excerpts are shown, the surroundings of the characters from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public IResult Get(string file, int? start, int? end) => Results.Json(Read(file, start, end));

    /// <summary>The same, to be shown elsewhere.</summary>
    /// <exception cref="ProblemException">There is no such article, or no such characters.</exception>
    public ArticleView Read(string file, int? start, int? end)
    {
        if (start < 0 || end < 0)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, "\"start\" and \"end\" must be whole numbers from 0, counted in UTF-16 code units.");
        }

        using var lease = library.Open();
        var ids = lease.Index.Articles.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);

        // Clients that escape the whole name escape its slashes too, and those are left as they are on the way here.
        var slashed = file.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var id = ids.Contains(file) ? file
            : ids.Contains(slashed) ? slashed
            : throw ArticleChoice.Unknown(StatusCodes.Status404NotFound, slashed, ids);
        var article = lease.Index.GetArticle(id);
        return ArticleView.Of(article, !options.ExcerptsOnly ? null
            : start is { } from ? [Excerpts.Round(article, from, end ?? from, options.ExcerptCharacters)]
            : []);
    }
}
