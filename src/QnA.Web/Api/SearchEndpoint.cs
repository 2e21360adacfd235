using Microsoft.AspNetCore.Http;
using QnA.Answering;
using QnA.Questions;
using QnA.Retrieval;
using QnA.Web.Asking;

namespace QnA.Web.Api;

/// <summary><c>POST /api/search</c>: ranked passages, without an answer.</summary>
internal sealed class SearchEndpoint(AskingService asking, ArticleChoice articles, AnsweringOptions options)
{
    private const int UsualPassages = 10;

    public async Task<IResult> SearchAsync(HttpContext context)
    {
        var body = SearchBody.Of(await RequestBody.ReadAsync(context.Request).ConfigureAwait(false));
        return Results.Json(await FindAsync(body, context.RequestAborted).ConfigureAwait(false));
    }

    /// <summary>The passages.</summary>
    /// <exception cref="ProblemException">The words or the articles cannot be searched for.</exception>
    public async Task<SearchView> FindAsync(SearchBody body, CancellationToken cancellationToken)
    {
        var query = QuestionText.Clean(body.Query);
        if (query.Length == 0 || query.Length > options.MaxQuestionLength)
        {
            throw new ProblemException(
                StatusCodes.Status400BadRequest, $"The \"query\" must have from 1 to {options.MaxQuestionLength} characters; this one has {query.Length}.");
        }

        return new SearchView(
            await asking.SearchAsync(query, body.Top ?? UsualPassages, articles.Resolve(body.Files), cancellationToken).ConfigureAwait(false));
    }
}

/// <summary>What to look for.</summary>
internal sealed record SearchBody
{
    /// <summary>Most passages that can be asked for.</summary>
    public const int MostPassages = 100;

    /// <summary>Words or a question.</summary>
    public required string Query { get; init; }

    /// <summary>The only articles to search, by name.</summary>
    public IReadOnlyList<string>? Files { get; init; }

    /// <summary>Most passages, from 1 to 100; usually 10.</summary>
    public int? Top { get; init; }

    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemException">The body is something else; the problem says what is wrong.</exception>
    public static SearchBody Of(RequestBody body)
    {
        body.AllowOnly("query", "files", "top");
        return new SearchBody { Query = body.RequiredText("query"), Files = body.Texts("files"), Top = body.Count("top", MostPassages) };
    }
}

/// <summary>What was found.</summary>
/// <param name="Passages">Best first.</param>
internal sealed record SearchView(IReadOnlyList<FoundPassage> Passages);
