using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Grounding;

namespace QnA.Answering;

/// <summary>
/// A question that an article asks (an interviewer's, a heading, a rhetorical one) states nothing. What it is about is
/// answered by the sentence behind it, which for that reason often shares no word with it.
/// </summary>
public static partial class Interrogatives
{
    /// <summary>Puts the sentence behind a question in the question's place; a question that nothing follows is left out.</summary>
    public static IEnumerable<Evidence> Answered(IEnumerable<Evidence> evidence) => evidence.Select(Answer).OfType<Evidence>();

    /// <summary>Whether a sentence is a question as a whole; one that somebody is quoted as asking is a statement about him.</summary>
    public static bool IsQuestion(string sentence) => Question.IsMatch(sentence);

    private static Evidence? Answer(Evidence evidence)
    {
        if (!IsQuestion(evidence.SentenceText))
        {
            return evidence;
        }

        var next = evidence.Article.Sentences.FirstOrDefault(s => s.Index > evidence.Sentence.Index && s.Kind != SentenceKind.Caption);
        return next is { Kind: SentenceKind.Body } && !IsQuestion(evidence.Article.TextOf(next))
            ? evidence with { Sentence = next, Span = next.Range, HasShortAnswer = false }
            : null;
    }

    [GeneratedRegex(@"^[\W_]*(?:and |but |so |or |then )?(?:(?:in|on|at|by|with|for|from|to) )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b[^?]*\?[\W_]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Question { get; }
}
