using QnA.Articles;
using QnA.Inference;

namespace QnA.Grounding;

/// <summary>One to four neighbouring sentences of an article, as the grounder reads them, with the way back to the file.</summary>
public sealed class Window
{
    private readonly int[] _starts;

    private Window(Article article, IReadOnlyList<Sentence> sentences, string text, int[] starts)
    {
        Article = article;
        Sentences = sentences;
        Text = text;
        _starts = starts;
    }

    /// <summary>The article that the sentences stand in.</summary>
    public Article Article { get; }

    /// <summary>The sentences, in reading order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>What is read: the sentences, joined by a space.</summary>
    public string Text { get; }

    /// <summary>From the first to the last character, in the article.</summary>
    public TextRange Range => new(Sentences[0].Range.Start, Sentences[^1].Range.End);

    /// <summary>Reciprocal rank fusion score of the chunk; 0 when it was not found by the search.</summary>
    public double RetrievalScore { get; init; }

    /// <summary>Cosine of the embeddings of question and chunk, -1 to 1; 0 when the vector search did not return it.</summary>
    public double Cosine { get; init; }

    /// <summary>Builds a window over sentences of one article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">Its sentences, at least one, in order.</param>
    /// <param name="retrievalScore">Fused score of the chunk.</param>
    /// <param name="cosine">Cosine of question and chunk.</param>
    public static Window Of(Article article, IReadOnlyList<Sentence> sentences, double retrievalScore = 0, double cosine = 0)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sentences.Count);
        var starts = new int[sentences.Count];
        var length = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            starts[i] = length;
            length += sentences[i].Range.Length + 1;
        }

        var text = string.Join(' ', sentences.Select(article.TextOf));
        return new Window(article, sentences, text, starts) { RetrievalScore = retrievalScore, Cosine = cosine };
    }

    /// <summary>The sentence that holds the whole of a range of <see cref="Text"/>, and the range in the article; null when it crosses sentences.</summary>
    public (Sentence Sentence, TextRange Range)? Locate(TextRange inText)
    {
        var at = Array.BinarySearch(_starts, inText.Start);
        var i = at >= 0 ? at : ~at - 1;
        var sentence = Sentences[i];
        var range = inText.Shift(sentence.Range.Start - _starts[i]);
        return sentence.Range.Contains(range) && range.Length > 0 ? (sentence, range) : null;
    }
}
