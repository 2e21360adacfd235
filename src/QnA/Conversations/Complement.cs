using System.Text.RegularExpressions;

namespace QnA.Conversations;

/// <summary>"Does Peru agree?", "did the mayor comment?": the verb wants what the question before was about.</summary>
internal static partial class Complement
{
    /// <summary>The question with what was said as its complement; null when its verb wants none.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        if (Stance.Match(followUp.Question) is not { Success: true } stance)
        {
            return null;
        }

        var last = AboutTheAnswer.LastQuestion(followUp);
        var previous = FollowUp.UnderstoodOf(last);
        var form = QuestionForm.Of(previous);
        var statement = Statements.Of(previous, last.ShortAnswers.Count > 0 ? last.ShortAnswers[0] : null);
        var word = form is { Auxiliary.Length: > 0, Word.Length: > 0 } ? string.Join(' ', new[] { form.Word.ToLowerInvariant(), form.Noun }.Where(w => w.Length > 0)) : "that";
        var preposition = stance.Groups["verb"].Value.ToLowerInvariant() switch
        {
            "agree" or "disagree" => "with ",
            "object" or "respond" or "reply" or "react" or "consent" => "to ",
            "comment" => "on ",
            "approve" or "disapprove" => "of ",
            "care" => "about ",
            _ => "",
        };
        var (asked, carried) = Pronouns.Fill(FollowUp.Trim(stance.Groups["question"].Value), followUp);
        return new StandaloneQuestion($"{FollowUp.Capitalize(asked)} {preposition}{word} {statement}?", [.. carried, statement]);
    }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so)\b[\s,]*)*(?<question>(?:do|does|did|will|would|has|have|had|can|could|should)\s+(?:[\p{L}'’.-]+\s+){1,4}?(?<verb>agreed?|disagreed?|object(?:ed)?|respond(?:ed)?|repl(?:y|ied)|react(?:ed)?|consent(?:ed)?|comment(?:ed)?|approved?|disapproved?|care|accept(?:ed)?|den(?:y|ied)|confirm(?:ed)?|know))(?:\s+(?:(?:with|to|on|of|about)\s+)?(?:this|that|it))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Stance { get; }
}
