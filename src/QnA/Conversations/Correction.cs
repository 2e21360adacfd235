using System.Text.RegularExpressions;

namespace QnA.Conversations;

/// <summary>"No, I meant 2023", "Peru, not Chile", "sorry, the first one": the question before with something else in a place.</summary>
internal static partial class Correction
{
    /// <summary>The corrected question; null when the message corrects nothing.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        if (NotThis.Match(followUp.Question) is { Success: true } pair && Ellipsis.IsFragment(pair.Groups["new"].Value) && Ellipsis.IsFragment(pair.Groups["old"].Value))
        {
            return Exchange(pair.Groups["old"].Value, pair.Groups["new"].Value, followUp);
        }

        if (new[] { Meant, MeantBehind }.Select(f => f.Match(followUp.Question)).FirstOrDefault(m => m.Success) is not { } meant)
        {
            return null;
        }

        var rest = meant.Groups["rest"].Value;
        if (Ellipsis.IsFragment(rest))
        {
            return Ellipsis.Splice(rest, followUp, isCorrection: true);
        }

        // "No, I mean what did Peru sell?": a question of its own, that may lean on earlier ones.
        return FollowUpResolver.Resolve(FollowUp.Capitalize(rest), followUp.History);
    }

    private static StandaloneQuestion Exchange(string old, string wanted, FollowUp followUp)
    {
        var previous = followUp.Previous;
        var at = previous.IndexOf(old.Trim(), StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? Ellipsis.Splice(wanted, followUp, isCorrection: true)
            : Ellipsis.Join(previous[..at], FollowUp.Trim(wanted), previous[(at + old.Trim().Length)..]);
    }

    // "no", "sorry" and their like want a comma or a known opening behind them: "No country signed it" corrects nothing.
    [GeneratedRegex(@"^\W*(?:(?:(?:no|nope|nah|wrong|sorry|wait|oops|hmm|actually|correction|pardon)\b[\s,.;:!–—-]*)*(?:i (?:meant|mean|said|was asking about|wanted)|not that\b[\s,]*(?:but|i mean(?:t)?)?|(?:or )?rather|make (?:that|it)|instead|that(?:'|’)s not what i (?:meant|asked))\b[\s,:;–—-]*(?:to (?:say|ask)\s+)?|(?:(?:no|nope|nah|wrong|sorry|wait|oops|actually|correction)\s*[,.;:!–—-]+\s*)+)(?<rest>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Meant { get; }

    // "December, I meant": the same behind a phrase.
    [GeneratedRegex(@"^\W*(?<rest>[^,;:?]+?)\s*[,;:–—-]\s*(?:i (?:meant|mean)|rather|sorry)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex MeantBehind { get; }

    [GeneratedRegex(@"^\W*(?:(?:no|nope|sorry|wait|actually)\W+)*(?:i (?:meant|mean|said)\W+)?(?:not (?<old>(?:(?!\bbut\b)[^,;?])+?)(?:\s+but|\s*,\s*(?:but|rather)?)\s+(?<new>[^,;?]+)|(?<new>[^,;?]+?)(?:\s*,)?\s+not (?<old>[^,;?]+?))(?: please)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex NotThis { get; }
}
