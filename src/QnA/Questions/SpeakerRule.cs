using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Questions;

/// <summary>Finds in a question whose words it asks for: "what did the mayor say about ...", "according to the mayor, ...".</summary>
internal static partial class SpeakerRule
{
    /// <summary>The keys of the speaker's terms, or none when the question asks for nobody's words.</summary>
    public static IReadOnlyList<string> SpeakerOf(string question) =>
        AccordingTo.Match(question) is { Success: true } according ? KeysOf(according)
        : OpinionOf.Match(question) is { Success: true } opinion ? KeysOf(opinion)
        : WhatSaid.Match(question) is { Success: true } said && SaidBy(said) is { } speaker ? Keys(speaker)
        : [];

    /// <summary>Whether whole sentences are asked for, not a fact that somebody is the source of.</summary>
    public static bool AsksForWords(string question) =>
        OpinionOf.IsMatch(question) || (WhatSaid.Match(question) is { Success: true } said && SaidBy(said) is not null);

    private static string? SaidBy(Match match)
    {
        var words = Words.Split(match.Groups["rest"].Value);
        var verb = -1;
        for (var i = 1; i < words.Count && verb < 0; i++)
        {
            verb = SpeechVerbs.IsPlain(words[i].Text.ToLowerInvariant()) || (words[i].Text is "said" or "told") ? i : -1;
        }

        return verb < 1 ? null : match.Groups["rest"].Value[..words[verb].Range.Start];
    }

    private static List<string> KeysOf(Match match) => Keys(match.Groups["speaker"].Value);

    private static List<string> Keys(string speaker) => [.. Terms.Extract(speaker).Select(t => t.Key).Distinct()];

    [GeneratedRegex(@"\baccording to (?<speaker>[^,?]+?)(?:[,?]|$)|\bin (?<speaker>\p{Lu}[\p{L}-]+)['’]s? (?:words|view|opinion|eyes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AccordingTo { get; }

    [GeneratedRegex(@"\bwhat (?:is|was|are|were) (?<speaker>[^?]+?)(?:['’]s?)? (?:view|opinion|position|reaction|response|answer|comment|statement|stance|attitude|explanation)s?\b|\b(?:view|opinion|position|reaction|response|comment|statement|stance) of (?<speaker>[^?]+?)(?: (?:on|about|to|towards?)\b|\?|$)", RegexOptions.IgnoreCase)]
    private static partial Regex OpinionOf { get; }

    [GeneratedRegex(@"\b(?:what(?: else)?|how|what reasons?)\s+(?:do|does|did|has|have|had|would|will)\s+(?<rest>[^?]+)", RegexOptions.IgnoreCase)]
    private static partial Regex WhatSaid { get; }
}
