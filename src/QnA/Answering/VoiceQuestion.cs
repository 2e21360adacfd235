using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Answering;

/// <summary>A question for what somebody says: "What do the unions say about the closure?"</summary>
/// <param name="Speakers">Keys of the words that name the speaker.</param>
/// <param name="Matter">The terms of what it is about, without the speaker's; empty for "What did he say?".</param>
internal sealed partial record VoiceQuestion(IReadOnlySet<string> Speakers, IReadOnlyList<Term> Matter)
{
    /// <summary>Takes a question for one; null when it is none, or when it names nobody ("What do the reports say ...").</summary>
    public static VoiceQuestion? Of(string question)
    {
        if (Form.Match(question) is not { Success: true } found)
        {
            return null;
        }

        var speakers = TermCoverage.Keys(found.Groups["who"].Value);
        var matter = Terms.Extract(found.Groups["what"].Value).Where(t => !speakers.Contains(t.Key)).DistinctBy(t => t.Key).ToList();
        return speakers.Count == 0 ? null : new VoiceQuestion(speakers, matter);
    }

    [GeneratedRegex(@"^\W*what\s+(?:do|does|did|has|have|had|is|was)\s+(?<who>.{2,60}?)\s+(?:(?:tell|told)(?:\s+(?!about\b|of\b)(?:(?:the|his|her|their|a|an)\s+)?[\w’'-]+)?|say|says|said|saying|claim|claimed|argue|argued|think|write|written|reply|replied|answer|warn|explain|state|believe|announce|comment)\b(?<what>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Form { get; }
}
