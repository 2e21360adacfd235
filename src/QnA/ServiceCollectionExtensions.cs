using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using QnA.Answering;
using QnA.Articles;
using QnA.Composing;
using QnA.Embeddings;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Receipts;
using QnA.Retrieval;

namespace QnA;

/// <summary>The composition root that every host shares.</summary>
public static class ServiceCollectionExtensions
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Registers the pipeline up to the index. Settings are read and checked now; models and index are opened when
        /// something first asks for them. What the host registered before is kept.
        /// </summary>
        /// <param name="configuration">Where the section <c>QnA</c> is.</param>
        /// <param name="known">The sections that the host has, when they are more than those of this project.</param>
        /// <exception cref="SettingsException">A setting is unknown or out of range.</exception>
        public IServiceCollection AddQnA(IConfiguration configuration, KnownSettings? known = null)
        {
            (known ?? KnownSettings.Core).ThrowIfUnknown(configuration);
            services.AddSettings<ArticleOptions>(configuration, ArticleOptions.Section);
            services.AddSettings<IndexOptions>(configuration, IndexOptions.Section);
            services.AddSettings<EmbeddingOptions>(configuration, EmbeddingOptions.Section);
            services.AddSettings<RetrievalOptions>(configuration, RetrievalOptions.Section);
            services.AddSettings<AnsweringOptions>(configuration, AnsweringOptions.Section);
            services.AddSettings<ReceiptOptions>(configuration, ReceiptOptions.Section);

            services.TryAddSingleton(TimeProvider.System);
            services.TryAddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
            services.TryAddSingleton(_ => LocalModels.Load());
            services.TryAddSingleton(p => EmbeddingGenerators.Create(
                p.GetRequiredService<EmbeddingOptions>(), p.GetRequiredService<LocalModels>()));
            services.TryAddSingleton(p => EvidenceReader.GrounderOf(p.GetRequiredService<LocalModels>()));
            services.TryAddSingleton(p => EvidenceReader.Create(p.GetRequiredService<LocalModels>(), p.GetRequiredService<IGrounder>()));
            services.TryAddSingleton(p => new SentenceVerifier(p.GetRequiredService<EvidenceReader>(), p.GetRequiredService<AnsweringOptions>().SupportThreshold));
            services.TryAddSingleton(CreateIndexer);
            services.TryAddSingleton<IndexKeeper>();
            services.TryAddSingleton<ReceiptKeys>();
            services.TryAddSingleton<ReceiptWriter>();
            services.TryAddSingleton<SavedAnswerVerifier>();
            return services;
        }

        /// <summary>Registers a section of settings, read and checked now.</summary>
        /// <param name="configuration">Where the section is.</param>
        /// <param name="section">Its full name, <c>QnA:Section</c>.</param>
        /// <returns>The settings that were read.</returns>
        /// <exception cref="SettingsException">A setting cannot be converted or is out of range.</exception>
        public T AddSettings<T>(IConfiguration configuration, string section)
            where T : class, new()
        {
            var options = SettingsReader.Read<T>(configuration, section);
            services.TryAddSingleton(options);
            services.TryAddSingleton(Options.Create(options));
            return options;
        }
    }

    private static Indexer CreateIndexer(IServiceProvider provider)
    {
        var models = provider.GetRequiredService<LocalModels>();
        return new Indexer(
            provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(),
            text => models.Tokenizer.CountPieces(text),
            provider.GetRequiredService<IndexOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Indexer>>());
    }
}
