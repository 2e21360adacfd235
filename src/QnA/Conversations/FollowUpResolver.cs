using System.Text.RegularExpressions;

namespace QnA.Conversations;

/// <summary>
/// Makes a follow-up stand on its own: each kind of follow-up has a class that recognises it and lends it what it lacks from
/// earlier turns. A question that names its own subject carries nothing over.
/// </summary>
public static partial class FollowUpResolver
{
    /// <summary>In this order: the first that recognises the question understands it.</summary>
    private static readonly (FollowUpKinds Kind, Func<FollowUp, StandaloneQuestion?> Resolve)[] Kinds =
    [
        (FollowUpKinds.NamedTurns, EarlierQuestion.Resolve),
        (FollowUpKinds.MoreOfTheSame, MoreOfTheSame.Resolve),
        (FollowUpKinds.AboutTheAnswer, AboutTheAnswer.Resolve),
        (FollowUpKinds.Correction, Correction.Resolve),
        (FollowUpKinds.ShortQuestion, ShortQuestions.Resolve),
        (FollowUpKinds.Ellipsis, Ellipsis.Resolve),
        (FollowUpKinds.Ellipsis, VerbEllipsis.Resolve),
        (FollowUpKinds.Ellipsis, NounEllipsis.Resolve),
        (FollowUpKinds.Complement, Complement.Resolve),
        (FollowUpKinds.Pronouns, NamedTopic.Resolve),
        (FollowUpKinds.Pronouns, f => Pronouns.Resolve(Opened(f))),
        (FollowUpKinds.Definites, f => Definites.Resolve(Opened(f))),
    ];

    /// <summary>Understands a question in the light of the turns before it, oldest first.</summary>
    /// <param name="question">As it was asked.</param>
    /// <param name="history">The turns before it.</param>
    /// <param name="without">Kinds of follow-up to leave out.</param>
    public static StandaloneQuestion Resolve(string question, IReadOnlyList<Turn> history, FollowUpKinds without = FollowUpKinds.None)
    {
        if (history.Count == 0)
        {
            return new StandaloneQuestion(question, []);
        }

        var followUp = new FollowUp(question, history);
        foreach (var (kind, resolve) in Kinds)
        {
            if ((without & kind) == 0 && resolve(followUp) is { } understood)
            {
                return understood;
            }
        }

        return new StandaloneQuestion(Opened(followUp).Question, []);
    }

    /// <summary>"And who signed it?" without the "and".</summary>
    private static FollowUp Opened(FollowUp followUp)
    {
        var opener = Opener.Match(followUp.Question);
        return opener.Success && opener.Length < followUp.Question.Length
            ? followUp with { Question = FollowUp.Capitalize(followUp.Question[opener.Length..]) }
            : followUp;
    }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|also|or|then|ok(?:ay)?|now|well|thanks?|thank you|great|i see|right|yes|yeah|hm+)\b[\s,.!]*)+(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Opener { get; }
}
