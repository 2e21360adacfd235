using QnA.Inference;

namespace QnA.Articles;

/// <summary>The unit of citation: one sentence of an article, where it stands and what it is.</summary>
public sealed record Sentence
{
    /// <summary>Position among the article's sentences, from 0, in reading order.</summary>
    public required int Index { get; init; }

    /// <summary>The sentence's characters in <see cref="Article.Text"/>, without surrounding white space.</summary>
    public required TextRange Range { get; init; }

    /// <summary>Line of the first character, from 1.</summary>
    public required int StartLine { get; init; }

    /// <summary>Line of the last character, from 1.</summary>
    public required int EndLine { get; init; }

    /// <summary>What the sentence is on the page.</summary>
    public required SentenceKind Kind { get; init; }

    /// <summary>Number of the paragraph (a line or a block that belongs together) that the sentence stands in, from 0.</summary>
    public required int Paragraph { get; init; }
}
