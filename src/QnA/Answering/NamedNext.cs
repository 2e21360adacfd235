using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// News often gives a speaker's office first and the name in the next sentence: "The port's chief warned ... Jane Doe said ...".
/// When the answer to "who" is such an office, the next sentence is shown as well. That the two are one person is left to the reader.
/// </summary>
public static partial class NamedNext
{
    /// <summary>The groups, with the sentence that names the speaker behind the first one where that gives only an office.</summary>
    public static IReadOnlyList<EvidenceGroup> After(AnalyzedQuestion question, Selection selection)
    {
        if (question.Expected != AnswerType.Actor || selection.Groups.Count == 0 || selection.ShortAnswers.Count == 0 || selection.ShortAnswers[0].Count == 0)
        {
            return selection.Groups;
        }

        var lead = selection.Groups[0].Lead;
        var answer = selection.ShortAnswers[0][0];
        if (answer.Sentence != lead.Sentence || !IsOffice(answer.SpanText))
        {
            return selection.Groups;
        }

        var next = SentenceContext.Behind(lead.Article, lead.Sentence);
        return next is not null && Named.IsMatch(lead.Article.TextOf(next)) && selection.Groups.All(g => g.Lead.Sentence != next)
            ? [selection.Groups[0], new EvidenceGroup(lead with { Sentence = next, Span = next.Range, HasShortAnswer = false }, []), .. selection.Groups.Skip(1)]
            : selection.Groups;
    }

    /// <summary>Whether a short answer describes a person without a name: its last word, the head of an English noun phrase, has no capital.</summary>
    private static bool IsOffice(string span) => span.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var head] && char.IsLower(head[0]);

    // Two or three capitalised words as the subject of a verb of saying.
    [GeneratedRegex(@"^\W*(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Dame)\.? )?\p{Lu}[\w'’-]+(?: (?:\p{Lu}[\w'’.-]*|de|van|von|al|bin|der|la)){1,3} (?:also |then |later |has |had )?(?:said|says|added|argued|claimed|warned|told|explained|stated|insisted|called|accused|described|announced)\b")]
    private static partial Regex Named { get; }
}
