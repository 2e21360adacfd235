using System.Globalization;
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

    /// <summary>One article; where only excerpts are shown, the surroundings of the characters from <c>start</c> to <c>end</c>.</summary>
    public IResult Get(HttpContext context)
    {
        var file = (string)context.Request.RouteValues["file"]!; // the pattern has it
        using var lease = library.Open();
        var ids = lease.Index.Articles.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);

        // Clients that escape the whole name escape its slashes too, and those are left as they are on the way here.
        var slashed = file.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var id = ids.Contains(file) ? file
            : ids.Contains(slashed) ? slashed
            : throw ArticleChoice.Unknown(StatusCodes.Status404NotFound, slashed, ids);
        var article = lease.Index.GetArticle(id);
        var (start, end) = (Offset(context, "start"), Offset(context, "end"));
        return Results.Json(ArticleView.Of(article, !options.ExcerptsOnly ? null
            : start is { } from ? [Excerpts.Round(article, from, end ?? from, options.ExcerptCharacters)]
            : []));
    }

    private static int? Offset(HttpContext context, string name) => context.Request.Query[name] switch
    {
        [] or [null or ""] => null,
        [{ } text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) => offset,
        _ => throw new ProblemException(StatusCodes.Status400BadRequest, $"\"{name}\" must be one whole number, counted in UTF-16 code units from 0."),
    };
}
