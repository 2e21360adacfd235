using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QnA.Chat;
using QnA.Chat.Prompts;

namespace QnA.Web.Startup;

/// <summary>When the prompts of a language model are read: at the start, and in Development again when one changes.</summary>
internal static class PromptsAtStart
{
    /// <summary>Reads them when a model is configured, so that one that is wrong stops the start and not an answer.</summary>
    /// <exception cref="PromptException">One is missing or wrong.</exception>
    public static void LoadPrompts(this IServiceProvider services)
    {
        if (services.GetRequiredService<ChatModelOptions>().Provider != ChatProvider.None)
        {
            _ = services.GetRequiredService<PromptLibrary>();
        }
    }

    /// <summary>Registers prompts that are read again when they change: in a checkout those under <c>prompts</c>, where they are edited, rather than their copies.</summary>
    public static void AddReloadedPrompts(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var checkout = RepositoryFolder.Above(AppContext.BaseDirectory);
        return PromptLibrary.Open(checkout is null ? null : Path.Combine(checkout, "prompts"), provider.GetRequiredService<ILogger<PromptLibrary>>());
    });
}
