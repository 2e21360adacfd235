namespace QnA.Indexing;

/// <summary>How far an update of the index is.</summary>
/// <param name="FilesDone">Files looked at.</param>
/// <param name="FilesTotal">Files in the folder.</param>
/// <param name="ChunksEmbedded">Chunks embedded in this run.</param>
public sealed record IndexProgress(int FilesDone, int FilesTotal, int ChunksEmbedded);
