using QnA.Indexing;

namespace QnA.Retrieval;

/// <summary>One result of <c>qna search</c>.</summary>
public sealed record FoundPassage
{
    public required string File { get; init; }

    /// <summary>Line of the passage's first character, from 1.</summary>
    public required int StartLine { get; init; }

    /// <summary>Line of its last character.</summary>
    public required int EndLine { get; init; }

    /// <summary>First character, in UTF-16 code units of the article's text.</summary>
    public required int Start { get; init; }

    /// <summary>The character after the last one.</summary>
    public required int End { get; init; }

    /// <summary>Reciprocal rank fusion of both searches.</summary>
    public required double Score { get; init; }

    /// <summary>BM25, larger is better; null when the keyword search did not find it.</summary>
    public double? KeywordScore { get; init; }

    /// <summary>Cosine, -1 to 1; null when the vector search did not find it.</summary>
    public double? VectorScore { get; init; }

    /// <summary>The passage as it was indexed. Captions and page furniture between its sentences are left out.</summary>
    public required string Text { get; init; }

    public static FoundPassage Of(ScoredChunk found, ArticleIndex index)
    {
        var sentences = index.GetArticle(found.Chunk.ArticleId).Sentences;
        var (first, last) = (sentences[found.Chunk.Sentences[0]], sentences[found.Chunk.Sentences[^1]]);
        return new FoundPassage
        {
            File = found.Chunk.ArticleId,
            StartLine = first.StartLine,
            EndLine = last.EndLine,
            Start = first.Range.Start,
            End = last.Range.End,
            Score = found.Score,
            KeywordScore = found.KeywordScore,
            VectorScore = found.VectorScore,
            Text = index.TextOf(found.Chunk),
        };
    }
}
