using System.Numerics.Tensors;
using System.Text;
using QnA.Articles;
using QnA.Inference;

namespace QnA.Benchmarks.Retrieval;

/// <summary>Random unit vectors and texts whose words are distributed as in natural language. Seeded.</summary>
internal sealed class SyntheticCorpus(int seed, int dimensions)
{
    /// <summary>Distinct words; the frequency of the word of rank r is proportional to 1 / r (Zipf).</summary>
    private const int VocabularySize = 50_000;

    /// <summary>About as many of the most frequent words of English are stop words, which a query leaves out.</summary>
    private const int StopRanks = 150;

    private const int SentencesPerChunk = 3, WordsPerSentence = 20;

    private readonly Random _random = new(seed);

    /// <summary>A direction drawn uniformly.</summary>
    public float[] Vector()
    {
        // The sum of four uniform values is near enough to normal for an even spread of directions.
        var vector = new float[dimensions];
        for (var i = 0; i < vector.Length; i++)
            vector[i] = _random.NextSingle() + _random.NextSingle() + _random.NextSingle() + _random.NextSingle() - 2;

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    /// <summary>A question of six words that are no stop words.</summary>
    public string Question() => string.Join(' ', Enumerable.Range(0, 6).Select(_ => Word(StopRanks)));

    /// <summary>An article of so many chunks of three sentences of twenty words, and its chunks.</summary>
    public (Article Article, IReadOnlyList<IReadOnlyList<int>> Chunks) Article(string id, int chunks)
    {
        var text = new StringBuilder();
        var sentences = new List<Sentence>();
        for (var i = 0; i < chunks * SentencesPerChunk; i++)
        {
            var start = text.Length;
            for (var word = 0; word < WordsPerSentence; word++)
                text.Append(word > 0 ? " " : "").Append(Word(0));
            text.Append('.');
            sentences.Add(new Sentence
            {
                Index = i,
                Range = new TextRange(start, text.Length),
                StartLine = i + 1,
                EndLine = i + 1,
                Kind = SentenceKind.Body,
                Paragraph = i,
            });
            text.Append('\n');
        }

        var article = new Article { Id = id, Text = text.ToString(), Title = id, Hash = id, Sentences = sentences };
        return (article, [.. Enumerable.Range(0, chunks).Select(chunk =>
            (IReadOnlyList<int>)[.. Enumerable.Range(chunk * SentencesPerChunk, SentencesPerChunk)])]);
    }

    private string Word(int skippedRanks)
    {
        int rank;
        do
            rank = (int)Math.Pow(VocabularySize, _random.NextDouble());
        while (rank <= skippedRanks);

        // Letters only, and no English ending that the stemmer would cut.
        var word = new StringBuilder();
        for (; rank > 0; rank /= 21)
            word.Append("bcdfghjklmnpqrtvwxzao"[rank % 21]);
        return word.Append('k').ToString();
    }
}
