using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QnA.Answering;
using QnA.Chat.Answering;
using QnA.Chat.Prompts;
using QnA.Composing;
using QnA.Indexing;

namespace QnA.Chat;

/// <summary>The answerer that the settings ask for.</summary>
public static class ServiceProviderExtensions
{
    extension(IServiceProvider provider)
    {
        /// <summary>
        /// The answerer over an open index: a language model over the local one where a model is configured and the settings do
        /// not say <see cref="AnswererChoice.Extractive"/>, else the local one alone.
        /// </summary>
        /// <exception cref="PromptException">A model is configured, but its prompts cannot be used.</exception>
        public IQuestionAnswerer CreateChatAnswerer(ArticleIndex index) => provider.FindModel() is { } client
            ? new GenerativeAnswerer(
                provider.CreateAnswerer(index),
                index,
                client,
                provider.GetRequiredService<PromptLibrary>(),
                provider.GetRequiredService<SentenceVerifier>(),
                provider.GetRequiredService<ChatModelOptions>(),
                provider.GetRequiredService<AnsweringOptions>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<GenerativeAnswerer>>())
            : provider.CreateAnswerer(index);

        /// <summary>What proposes questions over an open index; null where no language model words answers. Throws as <see cref="CreateChatAnswerer"/> does.</summary>
        public FollowUpWriter? CreateFollowUpWriter(ArticleIndex index) => provider.FindModel() is { } client
            ? new FollowUpWriter(
                provider.CreateAnswerer(index),
                client,
                provider.GetRequiredService<PromptLibrary>(),
                index,
                provider.GetRequiredService<AnsweringOptions>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<FollowUpWriter>>())
            : null;

        /// <summary>The model that words answers, or null.</summary>
        private IChatClient? FindModel() =>
            provider.GetRequiredService<AnsweringOptions>().Answerer == AnswererChoice.Extractive ? null : provider.GetService<IChatClient>();
    }
}
