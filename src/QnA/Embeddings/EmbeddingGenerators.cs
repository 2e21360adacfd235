using Microsoft.Extensions.AI;
using QnA.Inference;

namespace QnA.Embeddings;

/// <summary>Makes the generator that the settings ask for.</summary>
public static class EmbeddingGenerators
{
    /// <summary>Key of the service by which a generator names the hash of its weights: a string.</summary>
    public const string WeightsHashKey = "weights-hash";

    /// <summary>The generator for the options. Nothing is loaded or sent yet.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="models">The models that ship with the program; stay with the caller.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> Create(EmbeddingOptions options, LocalModels models) => options.Provider switch
    {
        EmbeddingProvider.Local => Local(models),
        EmbeddingProvider.OpenAI => OpenAIEmbeddings.Create(options),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, "No such provider."),
    };

    private static DescribedEmbeddings Local(LocalModels models)
    {
        var metadata = new EmbeddingGeneratorMetadata(
            "local", defaultModelId: MiniLmEmbeddingGenerator.ModelId, defaultModelDimensions: MiniLmEmbeddingGenerator.Dimensions);
        return new DescribedEmbeddings(new MiniLmEmbeddingGenerator(models), metadata, () => models.MiniLmFingerprint);
    }
}
