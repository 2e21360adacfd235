using System.Text.RegularExpressions;

namespace QnA.Conversations;

/// <summary>"Back to my first question: where was it signed?": the turn that lends is named. "Something else: ..." says that none does.</summary>
internal static partial class EarlierQuestion
{
    /// <summary>The question behind the opening, understood after the turn that it names; null when it names none.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        if (Other.Match(followUp.Question) is { Success: true } other)
        {
            return new StandaloneQuestion(FollowUp.Capitalize(other.Groups["question"].Value), []);
        }

        if (Back.Match(followUp.Question) is not { Success: true } back || Named(back.Groups["which"].Value.ToLowerInvariant(), followUp.History) is not { } turn)
        {
            return null;
        }

        return FollowUpResolver.Resolve(FollowUp.Capitalize(back.Groups["question"].Value), [turn]);
    }

    private static Turn? Named(string which, IReadOnlyList<Turn> history) => which switch
    {
        "second" => history.ElementAtOrDefault(1),
        "third" => history.ElementAtOrDefault(2),
        "last" or "previous" => history[^1],
        _ => history[0],
    };

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|ok(?:ay)?|now|well|thanks?|right)\b[\s,.!]*)*(?:(?:let(?:'|’)?s )?(?:going |coming |getting |go |come |get )?back|return(?:ing)?) to (?:(?:the|that|this) [^,:;.?]{2,40}? (?:from|of|in) )?(?:my|the) (?<which>first|second|third|earlier|original|initial|previous|last) question\W+(?:and\s+)?(?<question>\w.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Back { get; }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|ok(?:ay)?|now|well|thanks?|right)\b[\s,.!]*)*(?:(?:(?:and )?(?:now )?(?:for )?something (?:else|different)(?: entirely)?|(?:a |an )?(?:different|another|new|other) (?:thing|topic|question|subject|matter)|(?:to )?chang(?:e|ing) the (?:subject|topic)|on (?:a different|another) (?:note|subject|topic|matter))\s*[,:;.–—-]+)\s*(?<question>\w.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Other { get; }
}
