using QnA.Articles;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Answering.Topics;

/// <summary>A sentence on the topic, with what it is compared by.</summary>
internal sealed class Statement(Evidence evidence, ReadOnlyMemory<float> vector)
{
    public Evidence Evidence => evidence;

    public Article Article => evidence.Article;

    public Sentence Sentence => evidence.Sentence;

    public string Text { get; } = evidence.SentenceText;

    /// <summary>Embedding, a unit vector.</summary>
    public ReadOnlyMemory<float> Vector => vector;

    /// <summary>The content terms, each key once.</summary>
    public IReadOnlyList<Term> Terms { get; } = [.. Language.Terms.Extract(evidence.SentenceText).DistinctBy(t => t.Key)];

    /// <summary>The keys of <see cref="Terms"/>.</summary>
    public IReadOnlySet<string> Keys => field ??= Terms.Select(t => t.Key).ToHashSet();

    /// <summary>How much the sentence deserves to be shown, 0 to 1; set when all are known.</summary>
    public double Worth { get; set; }
}
