namespace QnA.Indexing;

/// <summary>Why an index cannot be used or written.</summary>
public enum IndexProblem
{
    /// <summary>There is no file at the path.</summary>
    Missing,

    /// <summary>The file is no index of ours; it is never touched.</summary>
    Foreign,

    /// <summary>The file is an index of ours, but damaged.</summary>
    Corrupt,

    /// <summary>The index was made with another schema, embedding model or chunking.</summary>
    Mismatched,

    /// <summary>Another process is writing the index.</summary>
    Busy,

    /// <summary>The file or its folder cannot be read or written.</summary>
    Inaccessible,

    /// <summary>The embedding model failed or gave something that cannot be indexed.</summary>
    Embedding,
}
