using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
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
            .AddSingleton<AskEndpoint>()
            .AddSingleton<ConversationEndpoint>()
            .AddSingleton<ArticleEndpoints>();
    }

    extension(IEndpointRouteBuilder app)
    {
        public void MapApi()
        {
            app.MapPost("/api/ask", (HttpContext context, AskEndpoint endpoint) => endpoint.AskAsync(context)).RequireCaller();
            app.MapPost("/api/conversations", (HttpContext context, ConversationEndpoint endpoint) => endpoint.Create(context)).RequireCaller();
            app.MapGet("/api/articles", (ArticleEndpoints endpoints) => endpoints.List()).RequireReader();
            app.MapGet("/api/articles/{**file}", (HttpContext context, ArticleEndpoints endpoints) => endpoints.Get(context)).RequireReader();
        }
    }
}
