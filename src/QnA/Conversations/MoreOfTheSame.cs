using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>"Tell me more", "go on", "who else?": the question before once more, for what has not been shown yet.</summary>
internal static partial class MoreOfTheSame
{
    /// <summary>The question before, marked as wanting more of its subject or other answers; null for anything else.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        var previous = followUp.Previous;
        if (More.IsMatch(followUp.Question))
        {
            return new StandaloneQuestion(previous, [FollowUp.Trim(previous)], WantsMore: true);
        }

        if (Else.IsMatch(followUp.Question))
        {
            return new StandaloneQuestion(previous, [FollowUp.Trim(previous)], WantsOthers: true);
        }

        if (MoreAbout.Match(followUp.Question) is not { Success: true } about)
        {
            return null;
        }

        // "More about the bridge": more only when the bridge has been talked of.
        var (topic, carried) = Pronouns.Fill(FollowUp.Trim(about.Groups["topic"].Value), followUp, inFragment: true);
        var talked = followUp.History.SelectMany(t => Terms.Extract(FollowUp.UnderstoodOf(t) + " " + FollowUp.AnswerOf(t))).Select(t => t.Key).ToHashSet();
        return Terms.Extract(topic) is { Count: > 0 } terms && terms.All(t => talked.Contains(t.Key))
            ? new StandaloneQuestion($"Tell me about {topic}", [.. carried], WantsMore: true)
            : null;
    }

    private const string Opening = @"^\W*(?:(?:and|ok|okay|so|but|yes|go on|continue|please)\b[\s,.!]+)*";

    private const string Asking = @"(?:(?:can|could|would) you (?:please )?|please |i(?:'d| would)? (?:want|like) (?:you )?to )?";

    [GeneratedRegex(Opening + Asking + @"(?:(?:tell|give|show) (?:me|us) (?:some |a (?:bit|little) )?more(?: details?| information| info)?|say (?:some )?more|(?:know|hear|read|learn) more|(?:any |some )?more(?: details?| information| info)?|(?:any |further |more )?details|go on|keep going|continue|elaborate|expand|explain further|(?:is there )?(?:anything|something) (?:else|more)|what(?: |')?s? ?else(?: (?:do|does|did) (?:they|the articles?|it) say| is known| do you know| happened)?|and more)(?: (?:about|on|of|to) (?:this|that|it))?(?: please| then| too| to say| to add)*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex More { get; }

    [GeneratedRegex(@"^\W*(?:and |but )?(?:(?:who|whom|where|when|which|why|how|with whom|by whom|to whom) else|(?:is |was |are |were )?(?:there )?(?:anyone|anybody|someone|any|anywhere|some|no ?one|nobody) (?:else|others?)|(?:(?:are|were) there )?(?:any |some )?others?|which others?|what others?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Else { get; }

    [GeneratedRegex(Opening + Asking + @"(?:(?:tell|give|show) (?:me|us) (?:some |a (?:bit|little) )?more(?: details?| information)?|say more|(?:know|hear|read|learn) more|(?:any |some )?more(?: details?| information)?|(?:further |more )?details|elaborate|expand|(?:is there )?anything else|what else (?:is known|do you know|is there|do they say)) (?:about|on|of) (?<topic>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex MoreAbout { get; }
}
