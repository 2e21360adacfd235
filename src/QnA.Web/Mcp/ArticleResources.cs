using System.Globalization;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using QnA.Indexing;
using QnA.Web.Api;
using QnA.Web.Serving;

namespace QnA.Web.Mcp;

/// <summary>The articles as resources, <c>article:///{file}</c>.</summary>
internal sealed class ArticleResources(ArticleLibrary library, ArticleEndpoints articles, McpReadiness readiness)
{
    private const string Prefix = "article:///";
    private const int PageSize = 200;

    /// <summary>A page of the list.</summary>
    /// <exception cref="McpProtocolException">The cursor is none of ours.</exception>
    public Task<ListResourcesResult> ListAsync(string? cursor, CancellationToken cancellationToken) => ExplainingAsync(() =>
    {
        var from = 0;
        if (cursor is not null && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out from))
        {
            throw new McpProtocolException("There is no such page of the list. Begin without a cursor.", McpErrorCode.InvalidParams);
        }

        using var lease = library.Open();
        var all = lease.Index.Articles;
        return new ListResourcesResult
        {
            Resources = [.. all.Skip(from).Take(PageSize).Select(ResourceOf)],
            NextCursor = from + PageSize < all.Count ? (from + PageSize).ToString(CultureInfo.InvariantCulture) : null,
        };
    }, cancellationToken);

    /// <summary>The one form of the addresses.</summary>
    public static ListResourceTemplatesResult Templates { get; } = new()
    {
        ResourceTemplates =
        [
            new ResourceTemplate { Name = "article", Title = "An article", UriTemplate = Prefix + "{+file}", Description = "The text of an article; citations name its file." },
        ],
    };

    /// <summary>The text of an article.</summary>
    /// <exception cref="McpProtocolException">There is no such article, or it is not shown whole.</exception>
    public Task<ReadResourceResult> ReadAsync(string uri, CancellationToken cancellationToken) => ExplainingAsync(() =>
    {
        if (!uri.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            throw new McpProtocolException($"The resources here are articles: {Prefix} and the name of a file.", McpErrorCode.ResourceNotFound);
        }

        var file = string.Join('/', uri[Prefix.Length..].Split('/').Select(Uri.UnescapeDataString));
        var text = articles.Read(file, null, null).Text ?? throw new McpProtocolException(ArticleText.OnlyExcerpts, McpErrorCode.InvalidRequest);
        return new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = TypeOf(file), Text = text }] };
    }, cancellationToken);

    private static Resource ResourceOf(ArticleSummary article) => new()
    {
        Uri = Prefix + string.Join('/', article.Id.Split('/').Select(Uri.EscapeDataString)),
        Name = article.Id,
        Title = article.Title,
        Description = string.Join(", ", new[] { article.Source, article.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) }.OfType<string>()) is { Length: > 0 } known ? known : null,
        MimeType = TypeOf(article.Id),
    };

    private static string TypeOf(string file) => file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? "text/markdown" : "text/plain";

    private async Task<T> ExplainingAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            await readiness.WaitAsync(cancellationToken).ConfigureAwait(false);
            return work();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or McpProtocolException))
        {
            var code = exception is ProblemException { Problem.Status: 404 } ? McpErrorCode.ResourceNotFound : McpErrorCode.InternalError;
            throw new McpProtocolException(readiness.Explain(exception), code);
        }
    }
}
