namespace QnA.Indexing;

/// <summary>An index that cannot be used or written. The message is for the user and says what to do.</summary>
public sealed class IndexException : Exception
{
    public IndexException(IndexProblem problem, string message, Exception? inner = null)
        : base(message, inner) => Problem = problem;

    /// <summary>The kind of trouble, for callers that can do something about it.</summary>
    public IndexProblem Problem { get; }
}
