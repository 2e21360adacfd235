using Microsoft.Extensions.AI;

namespace QnA.Benchmarks.Retrieval;

/// <summary>Stands in for a model where only the search is measured: gives each text the next vector.</summary>
internal sealed class FixedEmbeddings(Func<float[]> next, int dimensions) : IEmbeddingGenerator<string, Embedding<float>>
{
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(next()))));

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("benchmark", defaultModelId: "synthetic", defaultModelDimensions: dimensions)
            : null;

    public void Dispose()
    {
    }
}
