namespace QnA.Cli.Evaluating;

/// <summary>A question of the page of answers, and what is to be said about its answer.</summary>
internal sealed record ShownQuestion
{
    /// <summary>What it shows, in a few words; unique on the page.</summary>
    public required string Kind { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>Questions asked before it in the same conversation, oldest first; their answers are made when the page is.</summary>
    public IReadOnlyList<string> History { get; init => field = value ?? []; } = [];

    /// <summary>The articles folder, relative to the top of the checkout.</summary>
    public required string Articles { get; init; }

    /// <summary>One honest line on how good the answer is; empty until it is written.</summary>
    public string Comment { get; init => field = value ?? ""; } = "";
}
