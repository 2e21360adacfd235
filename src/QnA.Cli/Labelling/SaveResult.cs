using QnA.Evaluation.DataSets;

namespace QnA.Cli.Labelling;

/// <summary>What became of a question that was to be saved.</summary>
internal abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It stands in its file.</summary>
    internal sealed record Saved : SaveResult
    {
        /// <summary>Its id, new when it had none or came from the inbox.</summary>
        public required string Id { get; init; }

        /// <summary>Name of the file it stands in now.</summary>
        public required string File { get; init; }

        /// <summary>Name of the file it stood in; null when it is new.</summary>
        public string? From { get; init; }

        /// <summary>The side of the split it is on, if the set is divided.</summary>
        public string? Split { get; init; }

        /// <summary>The line before; null when it is new.</summary>
        public string? Before { get; init; }

        /// <summary>The line now; equal to <see cref="Before"/>, in the same file, when nothing was to be written.</summary>
        public required string After { get; init; }
    }

    /// <summary>It breaks rules; nothing was written.</summary>
    internal sealed record Rejected(IReadOnlyList<LabelProblem> Problems) : SaveResult;
}
