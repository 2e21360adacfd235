using QnA.Inference;

namespace QnA.Articles;

/// <summary>One file of the articles folder, decoded, split and labelled.</summary>
public sealed record Article
{
    /// <summary>Path relative to the articles folder, with forward slashes.</summary>
    public required string Id { get; init; }

    /// <summary>The decoded file without its byte order mark, line endings kept. Every offset points into it.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, else one derived from the first sentence, else the file's name.</summary>
    public required string Title { get; init; }

    /// <summary>Day of publication, or null where it is not known for certain. Never guessed.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the article comes from, when the settings say so.</summary>
    public string? Source { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The sentences in reading order.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>All sentences of the paragraph that a sentence stands in, itself among them, in reading order.</summary>
    public IEnumerable<Sentence> ParagraphOf(Sentence sentence) => Sentences.Where(s => s.Paragraph == sentence.Paragraph);

    /// <summary>The characters of a range of this article.</summary>
    public string TextOf(TextRange range) => range.Of(Text);

    /// <summary>The characters of one of this article's sentences.</summary>
    public string TextOf(Sentence sentence) => sentence.Range.Of(Text);
}
