using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>"Back to the bridge: who built it?": the message itself says what its pronoun stands for.</summary>
internal static partial class NamedTopic
{
    /// <summary>The question about the topic that it names; null when it names none before its question.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        if (Form.Match(followUp.Question) is not { Success: true } match)
        {
            return null;
        }

        var (topic, question) = (match.Groups["topic"].Value.Trim(), match.Groups["question"].Value.Trim());
        var said = followUp.History.Select(FollowUp.UnderstoodOf).Any(q => q.Contains(topic, StringComparison.OrdinalIgnoreCase));
        IReadOnlyList<string> carried = said ? [topic] : [];
        if (Pronouns.Find(question) is [{ Person: PronounPerson.Thing or PronounPerson.Plural or PronounPerson.Human } pronoun, ..] && !Pronoun.IsPairOf(pronoun.Word))
        {
            var own = pronoun.IsPossessive ? Pronouns.Possessive(topic) : topic;
            return new StandaloneQuestion(FollowUp.Capitalize(question[..pronoun.Range.Start] + own + question[pronoun.Range.End..]), carried);
        }

        return Terms.Extract(topic).Count == 0 ? null : new StandaloneQuestion($"{FollowUp.Capitalize(FollowUp.Trim(question))} ({topic})?", carried);
    }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|ok(?:ay)?|now|well|thanks?|right)\b[\s,.!]*)*(?:(?:(?:let(?:'|’)?s |(?:i(?:'|’)?d|i would) like to )?(?:going |coming |getting |go |come |get )?back to|return(?:ing)? to|as for|regarding|concerning|as regards|speaking of|with regard to|about)\s+(?<topic>[^,:;–—?]{2,60}?)|(?<topic>(?:the|this|that|these|those)\s+[^,:;–—?]{2,60}?))\s*(?:[,:;–—]|\s-\s)\s*(?:and\s+)?(?<question>(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Form { get; }
}
