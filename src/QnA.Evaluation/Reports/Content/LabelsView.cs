using System.Text.Json.Serialization;

namespace QnA.Evaluation.Reports.Content;

/// <summary>The labels of an item as the page's script reads them.</summary>
internal sealed record LabelsView
{
    public required bool Answerable { get; init; }

    public IReadOnlyList<NuggetView>? Nuggets { get; init; }

    public IReadOnlyList<EvidenceView>? Evidence { get; init; }

    public IReadOnlyList<EvidenceView>? Contradiction { get; init; }

    public string? ConflictAbout { get; init; }

    public IReadOnlyList<SideView>? Sides { get; init; }

    public IReadOnlyList<string>? Partial { get; init; }

    public IReadOnlyList<string>? Answers { get; init; }

    public IReadOnlyList<string>? Within { get; init; }

    public string? Standalone { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string>? Problems { get; init; }
}

/// <summary>A labelled fact and what became of it.</summary>
internal sealed record NuggetView(string Id, bool Vital, IReadOnlyList<string> Patterns, IReadOnlyList<string> Files, [property: JsonConverter(typeof(JsonStringEnumConverter<NuggetFinding>))] NuggetFinding? Finding);

/// <summary>A side of a labelled conflict.</summary>
internal sealed record SideView(IReadOnlyList<string> Patterns, IReadOnlyList<string> Files);

/// <summary>A labelled passage; without a range when it is not in the article.</summary>
internal sealed record EvidenceView(string File, string Quote, int? Start, int? End);
