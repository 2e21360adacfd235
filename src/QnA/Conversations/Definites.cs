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
        var said = followUp.Previous + " " + FollowUp.AnswerOf(followUp.Last);
        return !HasName(text) && LentNames(followUp) is { Count: > 0 } names && (LeansOn(text, said) || (names.Count > 1 && Two.IsMatch(text)))
            ? Lend(text, names)
            : null;
    }

    /// <summary>Whether the text names anything.</summary>
    public static bool HasName(string text) => Terms.Extract(text).Any(t => t.Kind is TermKind.Name or TermKind.Country);

    /// <summary>The names of the question before, or, when it has none, of the turn that it goes back to.</summary>
    public static IReadOnlyList<string> LentNames(FollowUp followUp) =>
        followUp.Lenders
            .Select(t => (IReadOnlyList<string>)[.. Antecedents.Names(FollowUp.UnderstoodOf(t)).Select(n => n.Text).Distinct().Take(MostNames)])
            .FirstOrDefault(n => n.Count > 0) ?? [];

    /// <summary>The question with the names in brackets.</summary>
    public static StandaloneQuestion Lend(string text, IReadOnlyList<string> names) =>
        new($"{FollowUp.Trim(text)} ({string.Join(", ", names)})?", names);

    private static bool LeansOn(string text, string said)
    {
        var talked = Terms.Extract(said).Select(t => t.Key).ToHashSet();
        return Definite.Match(text) is { Success: true } definite
            && Terms.Extract(definite.Groups["noun"].Value).Any(t => talked.Contains(t.Key));
    }

    // "Both countries", "the two men": two that were named together.
    [GeneratedRegex(@"\b(?:both|the two|these two|those two)\s+\p{L}+s\b|\b(?:both|the two|these two|those two)\s+(?:men|women|people)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Two { get; }

    // A definite thing without a name: "the deal", "the two countries".
    [GeneratedRegex(@"\b(?:the|this|that|these|those|both)\s+(?<noun>\p{L}+)", RegexOptions.IgnoreCase)]
    private static partial Regex Definite { get; }
}
