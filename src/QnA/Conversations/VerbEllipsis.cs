using System.Text.RegularExpressions;

namespace QnA.Conversations;

/// <summary>"Did Peru?", "which other countries did?", "has Chile done the same?": the verb of the question before is left out.</summary>
internal static partial class VerbEllipsis
{
    /// <summary>The question with the verb phrase of the one before; null when it has a verb of its own.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        var last = AboutTheAnswer.LastQuestion(followUp);
        var subject = SubjectOnly.Match(followUp.Question);
        var open = subject.Success ? null : AuxiliaryOnly.Match(followUp.Question);
        if ((!subject.Success && open is not { Success: true }) || VerbPhrase(FollowUp.UnderstoodOf(last)) is not { Length: > 0 } verb)
        {
            return null;
        }

        if (open is not null)
        {
            return new StandaloneQuestion($"{FollowUp.Capitalize(open.Groups["subject"].Value.Trim())} {open.Groups["aux"].Value} {verb}?", [verb]);
        }

        var (named, carried) = Pronouns.Fill(FollowUp.Trim(subject.Groups["subject"].Value), followUp, inFragment: true);
        var auxiliary = subject.Groups["aux"].Value + " ";
        // "Did Peru?" is one phrase behind an auxiliary; "did Peru agree" is not.
        return NounPhrases.Find(auxiliary + named) is [{ Kind: not Referent.Value } only] && only.Range.Start == auxiliary.Length && only.Range.Length == named.Length
            ? new StandaloneQuestion($"{FollowUp.Capitalize(subject.Groups["aux"].Value)} {named} {verb}?", [verb, .. carried])
            : null;
    }

    /// <summary>What the subject does: "buy ships" of "did Chile buy ships"; null when the question has no clause.</summary>
    private static string? VerbPhrase(string question)
    {
        if (QuestionForm.Of(question) is not { } form)
        {
            return null;
        }

        if (form.Auxiliary.Length == 0)
        {
            return form.Rest;
        }

        var behind = $"{form.Auxiliary} {form.Rest}";
        return NounPhrases.Find(behind) is [var first, ..] && first.Range.Start == form.Auxiliary.Length + 1 ? behind[first.Range.End..].Trim() : form.Rest;
    }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so)\b[\s,]*)*(?<aux>did|does|do|has|have|had|will|would|can|could)\s+(?<subject>(?!that\b|this\b|it\b|there\b)\S+(?:\s+\S+){0,3}?)(?:\s+(?:too|as well|do (?:so|that|it|the same)|done (?:so|that|it|the same)|doing (?:so|that|it|the same)))?\s*\?*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectOnly { get; }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so)\b[\s,]*)*(?<subject>(?:who|what)(?:\s+else)?|(?:which|what|how many)\s+(?:\S+\s+){0,3}?\S+?)\s+(?<aux>did|does|do|has|have|had|will|would|can|could)(?:n['’]?t)?(?:\s+(?:too|as well|so|that|the same))?\s*\?*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex AuxiliaryOnly { get; }
}
