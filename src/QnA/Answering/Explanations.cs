using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// "Why" and "how" are seldom answered by one sentence: the reason stands before the "therefore", and what was done about a
/// thing behind the short sentence that names it. The neighbour is shown and cited as well.
/// </summary>
public static partial class Explanations
{
    /// <summary>A sentence of fewer words only names what happened.</summary>
    private const int ShortSentence = 12;

    /// <summary>The groups, the first of them with its explanation in a group of its own.</summary>
    public static IReadOnlyList<EvidenceGroup> With(AnalyzedQuestion question, IReadOnlyList<EvidenceGroup> groups)
    {
        if (groups.Count == 0 || !Asks.IsMatch(question.Text) || question.Shape != QuestionShape.Topic || groups[0].Lead is not { Sentence.Kind: SentenceKind.Body } lead)
        {
            return groups;
        }

        if (Consequence.IsMatch(lead.SentenceText))
        {
            return SentenceContext.Before(lead.Article, lead.Sentence) is { } before && IsNew(before, lead, groups) ? [Shown(lead, before), .. groups] : groups;
        }

        var isShort = Words.Split(lead.SentenceText).Count < ShortSentence;
        return isShort && SentenceContext.Behind(lead.Article, lead.Sentence) is { } behind && IsNew(behind, lead, groups)
            ? [groups[0], Shown(lead, behind), .. groups.Skip(1)]
            : groups;
    }

    private static bool IsNew(Sentence sentence, Evidence lead, IReadOnlyList<EvidenceGroup> groups) =>
        !groups.SelectMany(g => g.All).Any(e => e.Article.Id == lead.Article.Id && e.Sentence.Index == sentence.Index);

    private static EvidenceGroup Shown(Evidence lead, Sentence neighbour) =>
        new(lead with { Sentence = neighbour, Span = neighbour.Range, HasShortAnswer = false }, []);

    [GeneratedRegex(@"\b(?:why|how(?! (?:many|much|long|old|far|tall|often|big|large|high|fast|deep|wide|come)\b)|for what reason|what (?:caused|led to|made))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks { get; }

    [GeneratedRegex(@"\b(?:therefore|thus|hence|consequently|as a result|as a consequence|for (?:this|that) reason|that is why|which is why|accordingly)\b|^\W*so\b", RegexOptions.IgnoreCase)]
    private static partial Regex Consequence { get; }
}
