using System.Collections.Concurrent;
using QnA.Inference;

namespace QnA.Grounding;

/// <summary>Embeddings of sentences that questions come back to; a text has one embedding whatever it is batched with. Thread-safe.</summary>
internal sealed class SentenceVectors(MiniLmEmbeddingGenerator embeddings)
{
    /// <summary>About 30 MB of vectors; beyond it the memory starts anew.</summary>
    private const int Capacity = 20_000;

    private readonly ConcurrentDictionary<string, ReadOnlyMemory<float>> _known = new(StringComparer.Ordinal);

    /// <summary>Unit vectors of the texts, in their order.</summary>
    public IReadOnlyList<ReadOnlyMemory<float>> Of(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var unknown = texts.Where(t => !_known.ContainsKey(t)).Distinct(StringComparer.Ordinal).ToList();
        var fresh = embeddings.Generate(unknown, cancellationToken).Select((e, i) => (unknown[i], e.Vector)).ToDictionary(StringComparer.Ordinal);
        if (_known.Count + fresh.Count > Capacity)
        {
            _known.Clear();
        }

        List<ReadOnlyMemory<float>> vectors = [.. texts.Select(t => fresh.TryGetValue(t, out var made) || _known.TryGetValue(t, out made) ? made : embeddings.Generate([t], cancellationToken)[0].Vector)];
        foreach (var (text, vector) in fresh)
        {
            _known[text] = vector;
        }

        return vectors;
    }
}
