using QnA.Answering;

namespace QnA.Cli.Evaluating;

/// <summary>What of a data set is to be run, and how.</summary>
internal sealed record RunRequest
{
    /// <summary>The seed when nobody names another: samples and intervals of two runs are then the same.</summary>
    public const int DefaultSeed = 1;

    /// <summary>The data set's folder.</summary>
    public required string Set { get; init; }

    /// <summary>Who words the answers; never <see cref="AnswererChoice.Auto"/>, so that figures do not depend on what is configured.</summary>
    public AnswererChoice Answerer { get; init; } = AnswererChoice.Extractive;

    /// <summary>A service to ask instead of this program.</summary>
    public Uri? Against { get; init; }

    /// <summary>Most items, drawn at random; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>The only part of the set to take; null for all.</summary>
    public string? Split { get; init; }

    /// <summary>Of the sample and the intervals.</summary>
    public int Seed { get; init; } = DefaultSeed;

    /// <summary>Items at a time.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether answers of earlier runs may be used.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Whether what the local model read in earlier runs may be used; times then say nothing.</summary>
    public bool UseReadings { get; init; }

    /// <summary>Where the run is kept; null for a folder of its own.</summary>
    public string? Out { get; init; }

    /// <summary>Whether the configured language model judges support too.</summary>
    public bool HasChatJudge { get; init; }

    /// <summary>Most answers to check by removal, and by mutation; none when 0.</summary>
    public int Checks { get; init; }

    /// <summary>Settings in place of the configured ones, <c>Retrieval:Mode</c> for one.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
