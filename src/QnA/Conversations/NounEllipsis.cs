using System.Text.RegularExpressions;

namespace QnA.Conversations;

/// <summary>"How many were sold?" after "how many ships did Peru build?": what is counted is left out.</summary>
internal static partial class NounEllipsis
{
    /// <summary>The question with what the one before counted or asked for; null when it counts something itself.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        if (Countless.Match(followUp.Question) is not { Success: true } open
            || QuestionForm.Of(followUp.Previous) is not { Noun.Length: > 0 } form
            || (!form.AsksQuantity && !ClosedWords.IsPlural(form.Noun.Split(' ')[^1].ToLowerInvariant())))
        {
            return null;
        }

        var (rest, carried) = Pronouns.Fill(open.Groups["rest"].Value, followUp);
        return new StandaloneQuestion($"How many {form.Noun} {rest}", [form.Noun, .. carried]);
    }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so)\b[\s,]*)*how many\s+(?<rest>(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\s+\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Countless { get; }
}
