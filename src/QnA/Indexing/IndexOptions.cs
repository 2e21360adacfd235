using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace QnA.Indexing;

/// <summary>How the index is built and where it is kept.</summary>
public sealed class IndexOptions
{
    public const string Section = "QnA:Index";

    /// <summary>The index file; empty means the default place of the program.</summary>
    public string File { get; set; } = "";

    /// <summary>Most word pieces of a chunk of several sentences. A single longer sentence still is a chunk.</summary>
    [Range(16, 250)]
    public int ChunkPieces { get; set; } = 100;

    /// <summary>Chunks that are embedded in one call.</summary>
    [Range(1, 2048)]
    public int EmbeddingBatch { get; set; } = 64;

    /// <summary>Seconds to wait for another process that is writing the same index.</summary>
    [Range(0, 3600)]
    public int WriterTimeoutSeconds { get; set; } = 10;

    /// <summary>The part of the settings that shapes what the index holds.</summary>
    internal string Describe() => $"text={TextVersion};{PiecesKey}{ChunkPieces}";

    /// <summary>The <see cref="ChunkPieces"/> of settings described so.</summary>
    internal static int ChunkPiecesIn(string described) =>
        int.Parse(described.AsSpan(described.IndexOf(PiecesKey, StringComparison.Ordinal) + PiecesKey.Length), CultureInfo.InvariantCulture);

    private const string PiecesKey = "chunk-pieces=";

    /// <summary>Raise when the splitter, the kinds, the chunker or the vocabulary change what they make of the same file.</summary>
    private const int TextVersion = 1;
}
