using QnA.Articles;
using QnA.Inference;

namespace QnA.Grounding;

/// <summary>A sentence that may answer a question, and how likely it does.</summary>
public sealed record Evidence
{
    /// <summary>The window that it was read in.</summary>
    public required Window Window { get; init; }

    /// <summary>The sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>The characters of the article that answer, within the sentence.</summary>
    public required TextRange Span { get; init; }

    /// <summary>Whether the span can stand as a short answer; if not, the sentence answers only as a whole.</summary>
    public bool HasShortAnswer { get; init; } = true;

    /// <summary>What the probability was computed from.</summary>
    public required EvidenceFeatures Features { get; init; }

    /// <summary>Calibrated probability that the span answers, 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>The article.</summary>
    public Article Article => Window.Article;

    /// <summary>The characters that answer.</summary>
    public string SpanText => Article.TextOf(Span);

    /// <summary>The characters of the sentence.</summary>
    public string SentenceText => Article.TextOf(Sentence);
}
