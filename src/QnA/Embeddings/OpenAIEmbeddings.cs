using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace QnA.Embeddings;

/// <summary>Embeddings by a service that speaks OpenAI's <c>/v1/embeddings</c>.</summary>
public static class OpenAIEmbeddings
{
    /// <summary>A generator for the configured service. Nothing is sent yet.</summary>
    /// <param name="options">Valid options.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> Create(EmbeddingOptions options)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint),
            NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
            RetryPolicy = new ClientRetryPolicy(options.Retries),
        };

        // The client insists on a key; services that ask for none ignore it.
        var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none");
        var inner = new OpenAIClient(key, settings).GetEmbeddingClient(options.Model).AsIEmbeddingGenerator();

        // The dimensions are stated here and not to the client, which would send them with each request.
        var metadata = new EmbeddingGeneratorMetadata("openai", settings.Endpoint, options.Model, options.Dimensions);
        return new DescribedEmbeddings(inner, metadata);
    }
}
