using System.Globalization;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Scoring;

/// <summary>What is wrong with the citations of an answer, in words.</summary>
public static class CitationFaults
{
    /// <summary>The faults, each a few words; none when every citation holds.</summary>
    /// <param name="citations">The citations as they were looked up.</param>
    /// <param name="nearest">The nearest passage of a refusal; null when there is none.</param>
    /// <param name="danglingMarks">Marks without a citation.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<CitationCheck> citations, CitationCheck? nearest, IReadOnlyList<int> danglingMarks) =>
    [
        .. citations.Where(c => !c.Resolves).Select(c => Say($"citation {c.Number} dangles")),
        .. citations.Where(c => c is { Resolves: true, Exact: false }).Select(c => Say($"quote {c.Number} is not exact")),
        .. nearest is { Exact: false } ? ["the nearest passage is not exact"] : Array.Empty<string>(),
        .. danglingMarks.Select(m => Say($"mark [{m}] has no citation")),
    ];

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
