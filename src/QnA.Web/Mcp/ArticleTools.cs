using System.Text.Json;
using QnA.Answering;
using QnA.Briefing;
using QnA.Rendering;
using QnA.Web.Api;
using QnA.Web.Asking;

namespace QnA.Web.Mcp;

/// <summary>What a model can do with the articles, over whatever transport. Each tool is an endpoint of the REST interface with the same rules.</summary>
internal sealed class ArticleTools(
    AskingService asking, ArticleChoice articles, SearchEndpoint search, BriefEndpoint brief, ArticleEndpoints reading, VerifyEndpoint verify)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The tools by name.</summary>
    public IReadOnlyList<ArticleTool> All => field ??=
    [
        new("ask", "Ask the articles", "Answer a question from the articles. Every sentence of the answer cites the exact characters of an article; what the articles do not say is refused.", ToolSchemas.Ask, AskAsync),
        new("search", "Search the articles", "Rank passages of the articles by keywords and by meaning, without answering.", ToolSchemas.Search, SearchAsync),
        new("brief", "Brief on a topic", "Say what all the articles say about a topic: main points, dates, agreement and disagreement, each sentence cited.", ToolSchemas.Brief, BriefAsync),
        new("read_article", "Read an article", "Give an article's text with its sentences, or, where the host shows excerpts only, the surroundings of a citation.", ToolSchemas.ReadArticle, ReadAsync),
        new("verify", "Verify an answer", "Check every citation of an answer against the articles as they are now.", ToolSchemas.Verify, VerifyAsync),
    ];

    private async Task<ToolResult> AskAsync(RequestBody arguments, CancellationToken cancellationToken)
    {
        arguments.AllowOnly("question", "history", "files", "top");
        var body = AskBody.Of(arguments);
        var request = new AskRequest { Question = body.Question, History = body.Turns(), Files = articles.Resolve(body.Files), Top = body.Top };
        var answer = await asking.AskAsync(request, cancellationToken).ConfigureAwait(false);
        return new ToolResult(PlainRenderer.Render(answer), JsonElement.Parse(AnswerJson.Write(answer)));
    }

    private async Task<ToolResult> SearchAsync(RequestBody arguments, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(SearchBody.Of(arguments), cancellationToken).ConfigureAwait(false);
        return new ToolResult(PassagesPlainRenderer.Render(found.Passages), JsonSerializer.SerializeToElement(found, Json));
    }

    private async Task<ToolResult> BriefAsync(RequestBody arguments, CancellationToken cancellationToken)
    {
        var written = await brief.WriteAsync(BriefBody.Of(arguments), cancellationToken).ConfigureAwait(false);
        return new ToolResult(BriefPlainRenderer.Render(written), JsonElement.Parse(BriefJson.Write(written)));
    }

    private Task<ToolResult> ReadAsync(RequestBody arguments, CancellationToken cancellationToken)
    {
        arguments.AllowOnly("file", "start", "end");
        var file = arguments.RequiredText("file");
        var name = articles.Resolve([file])![0]; // as many as were named
        var article = reading.Read(name, arguments.Offset("start"), arguments.Offset("end"));
        return Task.FromResult(new ToolResult(ArticleText.Of(article), JsonSerializer.SerializeToElement(article, Json)));
    }

    private async Task<ToolResult> VerifyAsync(RequestBody arguments, CancellationToken cancellationToken)
    {
        arguments.AllowOnly("answer");
        var answer = arguments.Member("answer") ?? throw RequestBody.Wrong("\"answer\" is missing; it must be an answer of the tool ask.");
        var verification = await verify.CheckAsync(answer, cancellationToken).ConfigureAwait(false);
        return new ToolResult(VerificationText.Render(verification), JsonSerializer.SerializeToElement(VerificationView.Of(verification), Json));
    }
}
