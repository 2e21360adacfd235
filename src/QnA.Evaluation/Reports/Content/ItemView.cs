namespace QnA.Evaluation.Reports.Content;

/// <summary>One item as the page's script reads it. What is empty is null, and then not in the JSON.</summary>
internal sealed record ItemView
{
    public required string Id { get; init; }

    public string? Kind { get; init; }

    public string? Split { get; init; }

    public int? Turn { get; init; }

    /// <summary>What was asked, searched for or claimed.</summary>
    public required string Question { get; init; }

    /// <summary>The questions of earlier turns.</summary>
    public IReadOnlyList<string>? Earlier { get; init; }

    /// <summary>Whether it came out right; null for a task that has only scores.</summary>
    public bool? Passed { get; init; }

    public IReadOnlyList<string>? Failures { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary><c>newly failing</c>, <c>newly passing</c> or null.</summary>
    public string? Change { get; init; }

    public string? Error { get; init; }

    /// <summary>What was said instead of an answer.</summary>
    public string? Rejection { get; init; }

    public double Ms { get; init; }

    public AnswerView? Answer { get; init; }

    public LabelsView? Labels { get; init; }

    /// <summary>Whatever else there is to show.</summary>
    public IReadOnlyList<DetailView>? Details { get; init; }

    /// <summary>The first passages that retrieval ranked.</summary>
    public IReadOnlyList<PassageView>? Retrieved { get; init; }

    /// <summary>Rank of each labelled passage, from 1; 0 for one that was not retrieved.</summary>
    public IReadOnlyList<int>? EvidenceRanks { get; init; }

    /// <summary>Every range of an article that the item can open.</summary>
    public IEnumerable<PassageView> Ranges()
    {
        IEnumerable<PassageView> ranges =
        [
            .. (Answer?.Citations ?? []).Select(c => new PassageView(c.File, c.Start, c.End)),
            .. Answer?.Nearest is { } nearest ? [new PassageView(nearest.File, nearest.Start, nearest.End)] : Array.Empty<PassageView>(),
            .. (Labels?.Evidence ?? []).Concat(Labels?.Contradiction ?? []).Where(e => e.Start is not null).Select(e => new PassageView(e.File, e.Start!.Value, e.End!.Value)), // set together
            .. Retrieved ?? [],
            .. (Details ?? []).SelectMany(d => d.Entries).Select(e => e.Passage).OfType<PassageView>(),
        ];
        return ranges;
    }
}

/// <summary>A range of an article.</summary>
internal sealed record PassageView(string File, int Start, int End);
