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
        public IQuestionAnswerer CreateChatAnswerer(ArticleIndex index) =>
            provider.GetRequiredService<AnsweringOptions>().Answerer != AnswererChoice.Extractive && provider.GetService<IChatClient>() is { } client
                ? new GenerativeAnswerer(
                    provider.CreateAnswerer(index),
                    client,
                    provider.GetRequiredService<PromptLibrary>(),
                    provider.GetRequiredService<SentenceVerifier>(),
                    provider.GetRequiredService<ChatModelOptions>(),
                    provider.GetRequiredService<AnsweringOptions>(),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<ILogger<GenerativeAnswerer>>())
                : provider.CreateAnswerer(index);
    }
}
