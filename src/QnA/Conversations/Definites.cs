using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>Lends its names to a question about "the deal" or "both countries": which ones, the turns before say.</summary>
internal static partial class Definites
{
    private const int MostNames = 2;

    /// <summary>The question with the names it leans on behind it; null when it has names of its own or nothing was said of what it asks about.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        var text = followUp.Question;
        if (HasName(text) || followUp.Lenders.FirstOrDefault(t => NamesOf(t).Count > 0) is not { } lender)
        {
            return null;
        }

        var said = string.Join(' ', followUp.Previous, FollowUp.AnswerOf(followUp.Last), FollowUp.UnderstoodOf(lender), FollowUp.AnswerOf(lender));
        var names = NamesOf(lender);
        return LeansOn(text, said) || (names.Count > 1 && Two.IsMatch(text)) ? Lend(text, names) : null;
    }

    /// <summary>Whether the text names anything.</summary>
    public static bool HasName(string text) => Terms.Extract(text).Any(t => t.Kind is TermKind.Name or TermKind.Country);

    /// <summary>The names of the question before, or, when it has none, of the turn that it goes back to.</summary>
    public static IReadOnlyList<string> LentNames(FollowUp followUp) =>
        followUp.Lenders.Select(NamesOf).FirstOrDefault(n => n.Count > 0) ?? [];

    private static IReadOnlyList<string> NamesOf(Turn turn) =>
        [.. Antecedents.Names(FollowUp.UnderstoodOf(turn)).Select(n => n.Text).Distinct().Take(MostNames)];

    /// <summary>The question with the names in brackets.</summary>
    public static StandaloneQuestion Lend(string text, IReadOnlyList<string> names) =>
        new($"{FollowUp.Trim(text)} ({string.Join(", ", names)})?", names);

    private static bool LeansOn(string text, string said)
    {
        var talked = Terms.Extract(said).Select(t => t.Key).ToHashSet();
        return Definite.Matches(text).Any(d => Terms.Extract(d.Groups["noun"].Value).Any(t => talked.Contains(t.Key)));
    }

    // "Both countries", "the two men": two that were named together.
    [GeneratedRegex(@"\b(?:both|the two|these two|those two)\s+\p{L}+s\b|\b(?:both|the two|these two|those two)\s+(?:men|women|people)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Two { get; }

    // A definite thing without a name: "the deal", "the two countries".
    [GeneratedRegex(@"\b(?:the|this|that|these|those|both)\s+(?<noun>\p{L}+)", RegexOptions.IgnoreCase)]
    private static partial Regex Definite { get; }
}
