using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using QnA.Answering;
using QnA.Chat.Prompts;
using QnA.Receipts;

namespace QnA.Chat;

/// <summary>Adds language models to what <c>AddQnA</c> registers.</summary>
public static class ServiceCollectionExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers <see cref="ChatModelOptions"/>, the prompts and, when the settings name a provider, an
        /// <see cref="IChatClient"/>; without one there is no such service. Settings are read and checked now, everything
        /// else is made when something first asks for it. <c>AddQnA</c> must be told of the section:
        /// <c>KnownSettings.Core.With&lt;ChatModelOptions&gt;(ChatModelOptions.Section)</c>.
        /// </summary>
        /// <param name="configuration">Where the section <c>QnA:Chat</c> is.</param>
        /// <exception cref="SettingsException">A setting is out of range.</exception>
        public IServiceCollection AddQnAChat(IConfiguration configuration)
        {
            var options = services.AddSettings<ChatModelOptions>(configuration, ChatModelOptions.Section);
            if (options.Provider == ChatProvider.None && services.AddSettings<AnsweringOptions>(configuration, AnsweringOptions.Section).Answerer == AnswererChoice.Generative)
                throw new SettingsException(ChatModelOptions.Missing("QnA:Answering:Answerer is generative"));
            services.TryAddSingleton(_ => PromptLibrary.Open());
            services.TryAddSingleton<PromptHashes>(p => () => p.GetRequiredService<PromptLibrary>().Hashes);
            services.TryAddSingleton<ChatUsage>();
            services.TryAddSingleton(new ChatTracing(IncludeContent: false));
            if (options.Provider != ChatProvider.None)
                services.TryAddSingleton(CreateClient);
            return services;
        }
    }
    private static IChatClient CreateClient(IServiceProvider services)
    {
        var surroundings = new ChatSurroundings
        {
            Time = services.GetRequiredService<TimeProvider>(),
            Log = services.GetRequiredService<ILogger<ChatSurroundings>>(),
            Usage = services.GetRequiredService<ChatUsage>(),
            Tracing = services.GetRequiredService<ChatTracing>(),
        };
        return ChatClients.Create(services.GetRequiredService<ChatModelOptions>(), surroundings)!; // registered only where there is a provider
    }
}
