using System.Text.RegularExpressions;

namespace QnA.Conversations;

/// <summary>"Says who?", "do the articles agree on that?", "are you sure?": the question before, asked about its answer.</summary>
internal static partial class AboutTheAnswer
{
    /// <summary>What the message asks of the answer before; null when it asks something else.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        var last = LastQuestion(followUp);
        var previous = FollowUp.UnderstoodOf(last);
        if (SaysWho.IsMatch(followUp.Question))
        {
            var statement = Statements.Of(previous, last.ShortAnswers.Count > 0 ? last.ShortAnswers[0] : null);
            return new StandaloneQuestion($"Who said that {statement}?", [statement]);
        }

        if (Agree.IsMatch(followUp.Question))
        {
            var embedded = FollowUp.Uncapitalize(FollowUp.Trim(previous));
            var isYesNo = QuestionForm.Of(previous) is not { Word.Length: > 0 };
            return new StandaloneQuestion(isYesNo ? previous : $"Do the articles agree on {embedded}?", [FollowUp.Trim(previous)]);
        }

        return Doubt.IsMatch(followUp.Question) ? new StandaloneQuestion(previous, [FollowUp.Trim(previous)]) : null;
    }

    /// <summary>The last turn that was not itself about an answer.</summary>
    public static Turn LastQuestion(FollowUp followUp) =>
        followUp.History.Count > 1
        && followUp.History.LastOrDefault(t => !SaysWho.IsMatch(t.Question) && !Agree.IsMatch(t.Question) && !Doubt.IsMatch(t.Question)) is { } turn
            ? turn
            : followUp.Last;

    [GeneratedRegex(@"^\W*(?:and |but )?(?:says who|who (?:says|said|claims|claimed|reports|reported|told)(?: so| that| this| it)?|who is (?:saying|claiming) (?:so|that|this|it)|according to (?:who|whom)|by whose account)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaysWho { get; }

    [GeneratedRegex(@"^\W*(?:and |but )?(?:(?:do|does|did) (?:all )?(?:of )?(?:the |these |your |both )?(?:other )?(?:articles?|sources?|reports?|papers?|everyone|everybody|files?)(?: all)? (?:agree|disagree|differ|say (?:so|that|the same|it)|confirm (?:that|this|it))(?: (?:on|about|with|in) (?:that|this|it|each other))?(?: too| as well)?|(?:is|are) (?:that|this|it|the articles|the sources) (?:disputed|contested|in agreement|consistent|unanimous)|is there (?:any )?(?:disagreement|agreement|dispute)(?: (?:on|about) (?:that|this|it))?)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Agree { get; }

    [GeneratedRegex(@"^\W*(?:and |but )?(?:(?:are )?you sure|sure|really|seriously|is (?:that|this|it) (?:true|right|correct|so|certain|sure|really true|a fact)|how do you know(?: that| this)?|sources?|citations?|prove it|(?:what|which) (?:article|source|file|report)s?(?: (?:says|said|is)(?: that| so| this| it)?)?|(?:what|which) is (?:the|your) source|where did you (?:get|find|read)(?: that| this| it)?(?: from)?|where (?:does it|do they) say (?:that|so|this)|where is (?:that|this) from|says which (?:article|source))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Doubt { get; }
}
