using Microsoft.Extensions.AI;
using QnA.Embeddings;

namespace QnA.Indexing;

/// <summary>What an index depends on besides its files: two indexes with different fingerprints cannot stand in for each other.</summary>
/// <param name="EmbeddingModel">Provider, model and, where known, a hash of the weights.</param>
/// <param name="Dimensions">Length of an embedding.</param>
/// <param name="Settings">Version and settings of the splitter, the chunker and the keyword tables.</param>
public sealed record IndexFingerprint(string EmbeddingModel, int Dimensions, string Settings)
{
    /// <summary>The fingerprint of indexes made with this generator and these options.</summary>
    /// <exception cref="IndexException">The generator does not say which model it is or how long its embeddings are.</exception>
    public static IndexFingerprint Of(IEmbeddingGenerator<string, Embedding<float>> embeddings, IndexOptions options)
    {
        var metadata = embeddings.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        if (metadata?.DefaultModelId is not { } model || metadata.DefaultModelDimensions is not { } dimensions)
            throw new IndexException(IndexProblem.Embedding,
                "The embedding generator does not state its model and dimensions, so an index made with it could not be recognised. " +
                "Set QnA:Embedding:Model and QnA:Embedding:Dimensions.");

        if (dimensions is < 1 or > QuantizedDot.MaxLength)
            throw new IndexException(IndexProblem.Embedding,
                $"The embedding model {model} has {dimensions} dimensions; from 1 to {QuantizedDot.MaxLength} can be indexed.");

        var weights = embeddings.GetService(typeof(string), EmbeddingGenerators.WeightsHashKey) as string;
        var name = $"{metadata.ProviderName ?? "unknown"}/{model}";
        return new IndexFingerprint(weights is null ? name : $"{name}#{weights}", dimensions, options.Describe());
    }
}
