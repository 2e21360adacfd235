namespace QnA.Evaluation.Runs;

/// <summary>What was run, on what, by what: enough to run it again and to know whether two runs can be compared.</summary>
public sealed record RunManifest
{
    /// <summary>Name of the data set.</summary>
    public required string Set { get; init; }

    /// <summary>Hash of its label files.</summary>
    public required string SetHash { get; init; }

    /// <summary>Items in the run.</summary>
    public required int Items { get; init; }

    /// <summary>Most items taken from the set; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>The only part of the set that was taken, <c>tune</c> or <c>held_out</c>; null for all.</summary>
    public string? Split { get; init; }

    /// <summary>Most answers that each check was made on; 0 when none was.</summary>
    public int Checks { get; init; }

    /// <summary>Seed of the sample, where <see cref="Limit"/> takes one, and of the intervals.</summary>
    public required int Seed { get; init; }

    /// <summary>Who was asked.</summary>
    public required string Answerer { get; init; }

    /// <summary>Everything that shapes its answers, by name: code, models, prompts, articles, settings; null for a service elsewhere.</summary>
    public IReadOnlyDictionary<string, string>? Identity { get; init; }

    /// <summary>Who judged whether sentences are supported.</summary>
    public required string Judge { get; init; }

    /// <summary>The commit of the checkout, with <c>+changes</c> when files differ from it; null outside a checkout.</summary>
    public string? Commit { get; init; }

    /// <summary>How many questions were asked at a time: latencies of runs can be compared only where it is the same.</summary>
    public required int Parallel { get; init; }

    /// <summary>Kind of machine: system, processors, runtime. Never its name.</summary>
    public required string Machine { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it was complete; null while it runs or after it was stopped.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Whether records of the other run would be the same: the same items, asked of the same answerer, judged alike.</summary>
    public bool IsSameWork(RunManifest other) =>
        (Set, SetHash, Items, Limit, Split, Checks, Seed, Answerer, Judge) == (other.Set, other.SetHash, other.Items, other.Limit, other.Split, other.Checks, other.Seed, other.Answerer, other.Judge)
        && SameIdentity(Identity, other.Identity);

    // A service elsewhere says nothing about itself; that its address is the same has to do.
    private static bool SameIdentity(IReadOnlyDictionary<string, string>? one, IReadOnlyDictionary<string, string>? other) =>
        one is null || other is null
            ? one is null && other is null
            : one.Count == other.Count && one.All(p => other.TryGetValue(p.Key, out var value) && value == p.Value);
}
