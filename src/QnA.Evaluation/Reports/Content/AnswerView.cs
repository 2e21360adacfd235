namespace QnA.Evaluation.Reports.Content;

/// <summary>An answer as the page's script reads it.</summary>
internal sealed record AnswerView
{
    public required string Status { get; init; }

    /// <summary>The question as it was understood; null when that is how it was asked.</summary>
    public string? Understood { get; init; }

    public IReadOnlyList<string>? Carried { get; init; }

    public IReadOnlyList<ShortView>? Short { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<CitationView>? Citations { get; init; }

    public IReadOnlyList<ConflictView>? Conflicts { get; init; }

    public IReadOnlyList<string>? Missing { get; init; }

    public CitationView? Nearest { get; init; }

    /// <summary>Marks without a citation.</summary>
    public IReadOnlyList<int>? Dangling { get; init; }

    /// <summary>Sentences that the judge found without support.</summary>
    public IReadOnlyList<string>? Unsupported { get; init; }
}

/// <summary>A short answer and the number of its citation.</summary>
internal sealed record ShortView(string Text, int N);

/// <summary>What articles differ on, and the citations that show it.</summary>
internal sealed record ConflictView(string About, IReadOnlyList<int> Citations);

/// <summary>A citation.</summary>
internal sealed record CitationView
{
    /// <summary>Its number; null for the nearest passage of a refusal.</summary>
    public int? N { get; init; }

    public required string File { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required int Line { get; init; }

    public required string Quote { get; init; }

    public required double Score { get; init; }

    /// <summary>What is wrong with it, or null.</summary>
    public string? Problem { get; init; }
}
