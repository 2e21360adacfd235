using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using QnA.Web.Api.Documents;
using QnA.Web.Security;

namespace QnA.Web.OpenAi;

/// <summary>The interface that OpenAI's clients speak, so that any chat front end can ask.</summary>
/// <remarks>https://platform.openai.com/docs/api-reference/chat</remarks>
internal static class OpenAiExtensions
{
    /// <summary>Where the interface stands.</summary>
    public const string Root = "/v1";

    public static IServiceCollection AddOpenAi(this IServiceCollection services) => services
        .AddSingleton<CompletionEndpoint>()
        .AddSingleton(p => new ServedModel(p.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeSeconds()));

    public static void MapOpenAi(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup(Root).WithTags("OpenAI").RequireCaller().RequireCors(PageOrigins.Policy);
        routes.MapPost("/chat/completions", (HttpContext context, CompletionEndpoint endpoint) => endpoint.CompleteAsync(context))
            .Describe("chatCompletions", "Answer the last message of a conversation, in OpenAI's shape", OpenAiExamples.Completion)
            .WithDescription(
                "The content has marks [n], the annotations say what each stands for, and the list of sources stands at the end. With \"stream\": true it comes as "
                + "server-sent events, each sentence when it is final. Members other than those listed are taken and change nothing.")
            .Takes<CompletionRequest>()
            .Gives<Completion>("application/json", "text/event-stream")
            .FailsAsOpenAi(400, 401, 404, 413, 415, 429, 500, 503, 504);
        routes.MapGet("/models", (ServedModel model) => new ServedModels([model]))
            .Describe("listModels", "List the one model", OpenAiExamples.Models)
            .FailsAsOpenAi(401, 429, 500);
        routes.MapGet("/models/{model}", (string model, ServedModel served) => model == ServedModel.Name ? served : throw CompletionEndpoint.UnknownModel(model))
            .Describe("getModel", "Tell of one model", OpenAiExamples.Model)
            .FailsAsOpenAi(401, 404, 429, 500);
    }

    private static void FailsAsOpenAi(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            endpoint.Produces<OpenAiError>(status);
        }
    }
}
