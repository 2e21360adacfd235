using QnA.Articles;

namespace QnA.Indexing;

/// <summary>What an update of the index did. Files are article ids, in ordinal order.</summary>
public sealed record IndexReport
{
    public required IReadOnlyList<string> Added { get; init; }

    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>Articles that left the index: gone from the folder, or rejected now.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    public required IReadOnlyList<string> Unchanged { get; init; }

    /// <summary>Files that could not be used, and why.</summary>
    public required IReadOnlyList<RejectedFile> Rejected { get; init; }

    /// <summary>Sentences in the index, page furniture included.</summary>
    public required int SentencesTotal { get; init; }

    public required int ChunksTotal { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>Whether everything was made anew: no usable index was there, or it was made with another model or other settings.</summary>
    public required bool WasRebuilt { get; init; }

    /// <summary>Whether the index differs from the one before.</summary>
    public bool HasChanges => WasRebuilt || Added.Count + Changed.Count + Removed.Count > 0;
}
