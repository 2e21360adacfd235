using System.ClientModel;
using System.Numerics.Tensors;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace QnA.Indexing;

/// <summary>Gets vectors from whatever generator is configured and makes them fit for the index.</summary>
internal static class EmbeddingVector
{
    /// <summary>Embeds texts; failures of a model or its server become messages that say what to do.</summary>
    public static async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEmbeddingGenerator<string, Embedding<float>> embeddings, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        try
        {
            var vectors = await embeddings.GenerateAsync(texts, options: null, cancellationToken).ConfigureAwait(false);
            return vectors.Count == texts.Count
                ? vectors
                : throw new IndexException(IndexProblem.Embedding,
                    $"The embedding model returned {vectors.Count} vectors for {texts.Count} texts. " +
                    "Check QnA:Embedding:Endpoint and QnA:Embedding:Model.");
        }
        catch (ClientResultException exception) when (exception.Status is 401 or 403)
        {
            throw new IndexException(IndexProblem.Embedding,
                $"The embedding service refused the key (HTTP {exception.Status}). Check QnA:Embedding:ApiKey.", exception);
        }
        catch (ClientResultException exception) when (exception.Status != 0)
        {
            throw new IndexException(IndexProblem.Embedding,
                $"The embedding service answered with an error (HTTP {exception.Status}: {exception.Message.ReplaceLineEndings(" ")}). " +
                "Check QnA:Embedding:Endpoint and QnA:Embedding:Model.", exception);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new IndexException(IndexProblem.Embedding,
                $"The embedding service answered with something that is no list of vectors ({exception.Message}). Check QnA:Embedding:Endpoint.",
                exception);
        }
        catch (Exception exception) when (Unreachable(exception, cancellationToken))
        {
            throw new IndexException(IndexProblem.Embedding,
                $"The embedding service cannot be reached ({exception.GetBaseException().Message}). " +
                "Check QnA:Embedding:Endpoint, or set QnA:Embedding:Provider to local.", exception);
        }
    }

    /// <summary>The vector at length 1, or all zero when it is zero.</summary>
    /// <exception cref="IndexException">It has the wrong number of dimensions, or a value that is no finite number.</exception>
    public static float[] Unit(ReadOnlySpan<float> vector, IndexFingerprint fingerprint)
    {
        if (vector.Length != fingerprint.Dimensions)
            throw new IndexException(IndexProblem.Embedding,
                $"The embedding model {fingerprint.EmbeddingModel} returned {vector.Length} dimensions instead of {fingerprint.Dimensions}. " +
                "Correct QnA:Embedding:Dimensions.");

        var norm = TensorPrimitives.Norm(vector);
        if (!float.IsFinite(norm))
            throw new IndexException(IndexProblem.Embedding,
                $"The embedding model {fingerprint.EmbeddingModel} returned a value that is no finite number.");

        var unit = vector.ToArray();
        if (norm > 0)
            TensorPrimitives.Divide(unit, norm, unit);
        return unit;
    }

    private static bool Unreachable(Exception exception, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && exception is HttpRequestException or ClientResultException or AggregateException or TaskCanceledException;
}
