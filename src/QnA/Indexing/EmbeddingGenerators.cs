using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;
using QnA.Inference;

namespace QnA.Indexing;

/// <summary>Makes the generator that the settings ask for.</summary>
public static class EmbeddingGenerators
{
    /// <summary>The generator; nothing is loaded and nobody is called yet.</summary>
    public static IEmbeddingGenerator<string, Embedding<float>> Create(EmbeddingOptions options, LocalModels models) => options.Provider switch
    {
        EmbeddingProvider.Local => new FingerprintedGenerator(new MiniLmEmbeddingGenerator(models), models),
        EmbeddingProvider.OpenAI => OverHttp(options),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, null),
    };

    private static IEmbeddingGenerator<string, Embedding<float>> OverHttp(EmbeddingOptions options)
    {
        var client = new OpenAIClientOptions();
        if (options.Endpoint.Length > 0)
        {
            client.Endpoint = new Uri(options.Endpoint);
        }

        // The client insists on a key; servers that need none ignore it.
        var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none");
        return new EmbeddingClient(options.Model, key, client).AsIEmbeddingGenerator(options.Dimensions);
    }

    /// <summary>Lets the index recognise the very weights that made it.</summary>
    private sealed class FingerprintedGenerator(IEmbeddingGenerator<string, Embedding<float>> inner, LocalModels models)
        : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
    {
        public override object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(string) && serviceKey is IndexFingerprint.WeightsHashKey
                ? models.MiniLmFingerprint
                : base.GetService(serviceType, serviceKey);
    }
}
