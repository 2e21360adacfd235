using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Answering;

/// <summary>A question for what somebody says or thinks: "What do the unions say about the closure?", "Where does the mayor stand on it?"</summary>
/// <param name="Speakers">Keys of the words that name the speaker.</param>
/// <param name="Matter">The terms of what it is about, without the speaker's; empty for "What did he say?".</param>
internal sealed partial record VoiceQuestion(IReadOnlySet<string> Speakers, IReadOnlyList<Term> Matter)
{
    /// <summary>Takes a question for one; null when it is none, or when it names nobody ("What do the reports say ...").</summary>
    public static VoiceQuestion? Of(string question)
    {
        if (new[] { Form, Stand, Attitude }.Select(f => f.Match(question)).FirstOrDefault(m => m.Success) is not { } found)
        {
            return null;
        }

        var speakers = TermCoverage.Keys(found.Groups["who"].Value);
        var matter = Terms.Extract(found.Groups["what"].Value).Where(t => !speakers.Contains(t.Key)).DistinctBy(t => t.Key).ToList();
        return speakers.Count == 0 ? null : new VoiceQuestion(speakers, matter);
    }

    [GeneratedRegex(@"^\W*what\s+(?:do|does|did|has|have|had|is|was)\s+(?<who>.{2,60}?)\s+(?:(?:tell|told)(?:\s+(?!about\b|of\b)(?:(?:the|his|her|their|a|an)\s+)?[\w’'-]+)?|say|says|said|saying|claim|claimed|argue|argued|think|write|written|reply|replied|answer|warn|explain|state|believe|announce|comment)\b(?<what>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"^\W*where\s+(?:do|does|did)\s+(?<who>.{2,60}?)\s+stand\s+(?:on|over|about|regarding|when it comes to)\b(?<what>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Stand { get; }

    [GeneratedRegex(@"^\W*(?:what(?:['’]s|\s+(?:is|was|are|were))\s+(?<who>.{2,60}?)(?:['’]s?)\s+(?:[\w-]+\s+)?(?:position|stance|stand|views?|attitude|opinion|line|take)\s+(?:on|to|towards?|about|over|of|regarding)|how\s+(?:do|does|did)\s+(?<who>.{2,60}?)\s+(?:feel\s+about|view|see|regard))\b(?<what>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Attitude { get; }
}
