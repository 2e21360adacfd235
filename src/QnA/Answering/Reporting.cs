using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Answering;

/// <summary>The verbs by which a text gives something on somebody's authority rather than its own.</summary>
internal static partial class Reporting
{
    /// <summary>Whether the sentence reports what somebody said, claimed, denied or demanded.</summary>
    public static bool Occurs(string sentence) => Verb.IsMatch(sentence);

    /// <summary>Whether a verb of reporting has a pronoun for its subject: "With interest, he says, it is twice that."</summary>
    public static bool IsByPronoun(string sentence) => Pronoun.IsMatch(sentence);

    /// <summary>
    /// Whether a verb of reporting has the speakers for its subject: all their words in the sentence, and the last of them
    /// close before the verb ("the unions have denied"), parted from it by an apposition ("Jane Doe, the mayor, said"), or
    /// behind it where speech is reported by inversion ("said Jane Doe").
    /// </summary>
    /// <param name="speakers">Keys of the words that name them.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool IsBy(IReadOnlySet<string> speakers, string sentence)
    {
        var named = Terms.Extract(sentence).Where(t => speakers.Contains(t.Key)).ToList();
        return speakers.IsSubsetOf(named.Select(t => t.Key).ToHashSet())
            && (Verb.Matches(sentence).Any(verb => named.Any(t => t.Range.End <= verb.Index && Joins.IsMatch(sentence[t.Range.End..verb.Index])))
                || Inverted.Matches(sentence).Any(verb => named.Any(t => t.Range.Start >= verb.Index + verb.Length && EndsThere.IsMatch(sentence[t.Range.End..]) && Titles.IsMatch(sentence[(verb.Index + verb.Length)..t.Range.Start]))));
    }

    [GeneratedRegex(@"\b(?:he|she|they)\s+(?:\w+\s+)?(?:sa(?:ys?|id)|adds?|added|argue[sd]?|explain(?:s|ed)?|claim(?:s|ed)?|warn(?:s|ed)?|told|repl(?:ies|ied)|insist(?:s|ed)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun { get; }

    // At most two words ("has repeatedly"), or an apposition between commas. A verb of its own in between would have another subject.
    [GeneratedRegex(@"^(?:['’]s?)?(?:\s+\w+){0,2}\s+$|^\s*,[^,;]+,\s+(?:\w+\s+){0,2}$")]
    private static partial Regex Joins { get; }

    [GeneratedRegex(@"\b(?:said|says|added|adds|according to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inverted { get; }

    // A name that a verb follows is the subject of what is said: "she said Peru would pay".
    [GeneratedRegex(@"^\s*(?:[^\s\w]|$)")]
    private static partial Regex EndsThere { get; }

    // What stands between an inverted verb and the name: an article, a title.
    [GeneratedRegex(@"^\s+(?:[\w'’.-]+\s+){0,4}$")]
    private static partial Regex Titles { get; }

    // Verbs of saying, claiming, denying and demanding: Quirk et al., A Comprehensive Grammar of the English Language (1985), 16.31 and 20.30.
    [GeneratedRegex(@"\b(?:sa(?:y|ys|id|ying)|told|tells?|according to|(?:add|claim|warn|argu|explain|announc|insist|maintain|assert|stress|accus|describ|den[iy]|reject|dismiss|confirm|admit|suggest|believ|think|thought|call|urg|demand|express|criticiz|criticis|promis|pledg|complain|hint|indicat|estimat|reckon|calculat|expect|vow|predict|acknowledg|conced|declar|emphasi[sz]|observ|remark|respond|mock|advocat|question|refus|oppos|condemn|welcom|prais|endors)(?:e|es|s|ed|d|ied|ies|ing|ting|ted)?|states that|stated|stating|wrote|writes|reported|put the|disagree[sd]?|agree[sd]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb { get; }
}
