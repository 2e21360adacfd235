using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using QnA.Answering;
using QnA.Briefing;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Retrieval;

namespace QnA;

/// <summary>The parts of the pipeline that stand over one open index.</summary>
public static class ServiceProviderExtensions
{
    extension(IServiceProvider provider)
    {
        /// <summary>Search over an open index.</summary>
        public Retriever CreateRetriever(ArticleIndex index) => new(
            index,
            provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(),
            provider.GetRequiredService<RetrievalOptions>());

        /// <summary>The answerer over an open index.</summary>
        public QuestionAnswerer CreateAnswerer(ArticleIndex index) => new(
            index,
            provider.CreateRetriever(index),
            provider.GetRequiredService<EvidenceReader>(),
            provider.GetRequiredService<LocalModels>().Tokenizer,
            provider.GetRequiredService<AnsweringOptions>(),
            provider.GetRequiredService<TimeProvider>());

        /// <summary>The writer of briefs over an open index.</summary>
        public BriefWriter CreateBriefWriter(ArticleIndex index) => new(
            index,
            provider.CreateRetriever(index),
            provider.GetRequiredService<EvidenceReader>(),
            provider.GetRequiredService<LocalModels>().Tokenizer,
            provider.GetRequiredService<AnsweringOptions>(),
            provider.GetRequiredService<TimeProvider>());
    }
}
