using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>A question and what came before it.</summary>
/// <param name="Question">As it was asked, or what is left of it when its opening has been taken off.</param>
/// <param name="History">The turns before, oldest first; at least one.</param>
internal sealed partial record FollowUp(string Question, IReadOnlyList<Turn> History)
{
    /// <summary>The turn that the question follows.</summary>
    public Turn Last => History[^1];

    /// <summary>The question of that turn, as it was understood.</summary>
    public string Previous => UnderstoodOf(Last);

    /// <summary>The turns that may lend something, the likeliest first: a detour that led nowhere comes after what it left.</summary>
    public IEnumerable<Turn> Lenders
    {
        get
        {
            var recent = History.Reverse().Take(FarthestTurn).ToList();
            return IsDetour ? [.. recent.Skip(1), recent[0]] : recent;
        }
    }

    /// <summary>How many turns back something may be referred to.</summary>
    private const int FarthestTurn = 4;

    /// <summary>The last turn found nothing, shares no word with the turns before, and an earlier one found something.</summary>
    private bool IsDetour
    {
        get
        {
            if (History.Count < 2 || !Last.IsRefusal)
            {
                return false;
            }

            var before = History.SkipLast(1).ToList();
            var talked = before.SelectMany(t => Terms.Extract(UnderstoodOf(t) + " " + t.AnswerText)).Select(t => t.Key).ToHashSet();
            return before.Exists(t => t.Cited.Count > 0) && !Terms.Extract(Previous).Any(t => talked.Contains(t.Key));
        }
    }

    /// <summary>The question of a turn as it was understood, or as it was asked when that is not known.</summary>
    public static string UnderstoodOf(Turn turn) => turn.StandaloneQuestion ?? turn.Question;

    /// <summary>The answer's text without the numbers of its citations; empty for a refusal.</summary>
    public static string AnswerOf(Turn turn) => turn.IsRefusal ? "" : Mark.Replace(turn.AnswerText, "");

    /// <summary>The text without the marks at its end.</summary>
    public static string Trim(string text) => text.Trim().TrimEnd('?', '.', '!', ' ', ',');

    /// <summary>The text with a capital at its beginning.</summary>
    public static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text with a small letter at its beginning, unless a name stands there.</summary>
    public static string Uncapitalize(string text) =>
        text.Length == 0 || Terms.Extract(text) is [{ Range.Start: 0, Kind: TermKind.Name or TermKind.Country }, ..] ? text : char.ToLowerInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\s*\[\d+\]")]
    private static partial Regex Mark { get; }
}
