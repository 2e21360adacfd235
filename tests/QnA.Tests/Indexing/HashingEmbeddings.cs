using System.Text;
using Microsoft.Extensions.AI;
using QnA.Indexing;

namespace QnA.Tests.Indexing;

/// <summary>Embeds a text as a bag of hashed words: equal texts are equal, shared words bring texts nearer.</summary>
internal sealed class HashingEmbeddings(string model = "hashing", int dimensions = 32) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Texts embedded so far.</summary>
    public List<string> Seen { get; } = [];

    /// <summary>Called before each batch; may wait, throw or cancel.</summary>
    public Func<CancellationToken, Task>? Before { get; set; }

    /// <summary>Length of the vectors returned, when it is to differ from what the metadata say.</summary>
    public int? ReturnedDimensions { get; set; }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (Before is not null)
            await Before(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var texts = values.ToList();
        Seen.AddRange(texts);
        return new(texts.Select(text => new Embedding<float>(Embed(text))));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("test", defaultModelId: model, defaultModelDimensions: dimensions)
            : null;

    public void Dispose()
    {
    }

    private float[] Embed(string text)
    {
        var vector = new float[ReturnedDimensions ?? dimensions];
        foreach (var word in CorpusWords.In(text))
        {
            var hash = 2166136261u; // FNV-1a
            foreach (var value in Encoding.UTF8.GetBytes(word))
                hash = (hash ^ value) * 16777619u;
            vector[hash % (uint)vector.Length] += 1;
        }

        return vector;
    }
}
