using Microsoft.Extensions.AI;

namespace QnA.Embeddings;

/// <summary>A generator that tells all that an index must know of it: model, dimensions and, where there is one, the hash of the weights.</summary>
internal sealed class DescribedEmbeddings(
    IEmbeddingGenerator<string, Embedding<float>> inner, EmbeddingGeneratorMetadata metadata, Func<string>? weightsHash = null)
    : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata
        : serviceKey is EmbeddingGenerators.WeightsHashKey && serviceType == typeof(string) ? weightsHash?.Invoke()
        : base.GetService(serviceType, serviceKey);
}
