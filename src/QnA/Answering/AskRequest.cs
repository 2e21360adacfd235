using QnA.Conversations;

namespace QnA.Answering;

/// <summary>One question with what surrounds it.</summary>
public sealed record AskRequest
{
    /// <summary>The question as it was typed.</summary>
    public required string Question { get; init; }

    /// <summary>Earlier turns of the conversation, oldest first.</summary>
    public IReadOnlyList<Turn> History { get; init; } = [];

    /// <summary>Ids of the only articles to use; null for all.</summary>
    public IReadOnlyCollection<string>? Files { get; init; }

    /// <summary>
    /// Ranges of articles to answer without, as if they had never been written: a sentence that overlaps one is not searched,
    /// read, cited or counted, nor is it anybody's neighbour. A range of an unknown article, or one that holds no part of a
    /// sentence, hides nothing.
    /// </summary>
    /// <remarks>
    /// For asking whether an answer rests on what it cites. Each question that hides something is put to a copy of the index
    /// in memory, made for it alone; the timings leave that out. The copy is what indexing cut files would give, words, chunks,
    /// vectors and all, but for what is read from a page's layout: what is left keeps its borders, kinds and dates, whereas in
    /// a file without its headline the next line may be taken for one.
    /// </remarks>
    public IReadOnlyCollection<CitedRange> Hidden { get; init; } = [];

    /// <summary>
    /// Is told the answer so far whenever a sentence more of it is final, if it comes piece by piece at all: text, sentences and
    /// citations are each the beginning of what the whole answer has. Called on the answering thread, so it must be quick.
    /// </summary>
    public IProgress<Answer>? Progress { get; init; }

    /// <summary>Most sentences in the answer; null for as many as its shape asks for.</summary>
    public int? Top { get; init; }
}
