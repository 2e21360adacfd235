using Microsoft.Extensions.DependencyInjection;
using QnA.Web.Serving;

namespace QnA.Web.Asking;

/// <summary>Registers what answers, for every program that has doors.</summary>
internal static class AskingExtensions
{
    /// <summary>The articles, kept up to date while the program runs, and the queue before them.</summary>
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddSingleton<ArticleLibrary>()
        .AddSingleton<IndexService>()
        .AddHostedService(p => p.GetRequiredService<IndexService>())
        .AddSingleton<AnswerQueue>()
        .AddSingleton<AskingService>();
}
