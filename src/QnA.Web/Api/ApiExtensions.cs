using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QnA.Answering;
using QnA.Briefing;
using QnA.Web.Api.Documents;
using QnA.Web.Security;

namespace QnA.Web.Api;

/// <summary>The HTTP interface for programs.</summary>
internal static class ApiExtensions
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddApi() => services
            .AddSingleton<ArticleChoice>()
            .AddSingleton<AnswerKeeper>()
            .AddSingleton<SigningKey>()
            .AddSingleton<AskEndpoint>()
            .AddSingleton<ConversationEndpoint>()
            .AddSingleton<ArticleEndpoints>()
            .AddSingleton<SearchEndpoint>()
            .AddSingleton<BriefEndpoint>()
            .AddSingleton<VerifyEndpoint>()
            .AddSingleton<FeedbackEndpoint>()
            .AddApiDocument();
    }

    extension(IEndpointRouteBuilder app)
    {
        public void MapApi()
        {
            app.MapOpenApi("/openapi/{documentName}.json").RequireReader();
            var api = app.MapGroup("/api").WithTags("Articles");
            api.MapAsking();
            api.MapReading();
        }
    }

    private static void MapAsking(this IEndpointRouteBuilder api)
    {
        api.MapPost("/ask", (HttpContext context, bool? receipt, AskEndpoint endpoint) => endpoint.AskAsync(context, receipt == true))
            .RequireCaller()
            .Describe("ask", "Answer a question from the articles", ApiExamples.Ask)
            .WithDescription(
                "Every sentence that states a fact has citations: a file and an exact range of its characters. With Accept: text/event-stream the answer comes as "
                + "the events understood, citation, sentence (kind short, sentence or remark; each is final when it is sent), done (the whole answer) and error (a problem). "
                + "With receipt=true in the address a signed receipt takes the place of the answer, which is its member answer; see docs/receipts.md. "
                + "The header X-Answer-Id names the answer, for feedback.")
            .Takes<AskBody>()
            .Gives<Answer>("application/json", "text/event-stream")
            .FailsWith(400, 401, 404, 413, 415, 429, 500, 503, 504);
        api.MapPost("/conversations", (HttpContext context, ConversationEndpoint endpoint) => endpoint.Create(context))
            .RequireCaller()
            .Describe("createConversation", "Begin a conversation that the host keeps", ApiExamples.Conversation)
            .Produces<ConversationView>(StatusCodes.Status201Created)
            .FailsWith(401, 429, 500, 507);
        api.MapPost("/search", (HttpContext context, SearchEndpoint endpoint) => endpoint.SearchAsync(context))
            .RequireCaller()
            .Describe("search", "Rank passages by keywords and by meaning, without answering", ApiExamples.Search)
            .Takes<SearchBody>()
            .Gives<SearchView>("application/json")
            .FailsWith(400, 401, 413, 415, 429, 500, 503, 504);
        api.MapPost("/brief", (HttpContext context, BriefEndpoint endpoint) => endpoint.WriteAsync(context))
            .RequireCaller()
            .Describe("brief", "Say what all the articles say about a topic", ApiExamples.Brief)
            .Takes<BriefBody>()
            .Gives<Brief>("application/json")
            .FailsWith(400, 401, 413, 415, 429, 500, 503, 504);
        api.MapPost("/feedback", (HttpContext context, FeedbackEndpoint endpoint) => endpoint.KeepAsync(context))
            .RequireCaller()
            .Describe("feedback", "Say what you think of an answer", ApiExamples.Feedback)
            .Takes<FeedbackBody>()
            .Produces(StatusCodes.Status204NoContent)
            .FailsWith(400, 401, 404, 413, 415, 429, 500, 507);
    }

    private static void MapReading(this IEndpointRouteBuilder api)
    {
        api.MapGet("/articles", (ArticleEndpoints endpoints) => endpoints.List())
            .RequireReader()
            .Describe("listArticles", "List the articles", ApiExamples.Articles)
            .Gives<ArticlesView>("application/json")
            .FailsWith(401, 429, 500, 503);
        api.MapGet("/articles/{**file}", (string file, int? start, int? end, ArticleEndpoints endpoints) => endpoints.Get(file, start, end))
            .RequireReader()
            .Describe("getArticle", "Read an article with its sentences", ApiExamples.Article)
            .WithDescription(
                "Offsets count UTF-16 code units. Where the settings allow only excerpts, the text is null and there is an excerpt round the characters from start to end.")
            .Gives<ArticleView>("application/json")
            .FailsWith(400, 401, 404, 429, 500, 503);
        api.MapPost("/verify", (HttpContext context, VerifyEndpoint endpoint) => endpoint.VerifyAsync(context))
            .RequireReader()
            .Describe("verify", "Check every citation of an answer against the files as they are now", ApiExamples.Verify)
            .WithDescription("Takes a receipt too, and then checks its signature and says which of the searched articles are no longer as they were.")
            .Takes<Answer>()
            .Gives<VerificationView>("application/json")
            .FailsWith(400, 401, 413, 415, 429, 500, 503, 504);
    }
}
