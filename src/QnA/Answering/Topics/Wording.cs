using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Grounding;

namespace QnA.Answering.Topics;

/// <summary>Whether a sentence can stand in a brief, by its form.</summary>
internal static partial class Wording
{
    private const double LeansBack = 0.6;
    private const double Fragment = 0.6;
    private const double Short = 0.85;
    private const double Long = 0.8;
    private const double Cut = 0.8;
    private const int FragmentWords = 7;
    private const int ShortWords = 12;
    private const int ManyWords = 55;

    /// <summary>
    /// Whether the sentence states something: no question, no heading. A heading has no full stop; an item of a list needs none.
    /// A paragraph in bold throughout is a heading, or what an interviewer asks.
    /// </summary>
    public static bool States(Article article, Sentence sentence)
    {
        var text = article.TextOf(sentence);
        return sentence.Kind switch
        {
            SentenceKind.Bullet => !Question.IsMatch(text),
            SentenceKind.Body => Ended.IsMatch(text) && !Question.IsMatch(text) && !IsBold(article, sentence),
            SentenceKind.Caption => Ended.IsMatch(text) && !Question.IsMatch(text),
            SentenceKind.Comment => !Question.IsMatch(text),
            _ => false,
        };
    }

    /// <summary>1 for a sentence that stands alone; less for one that leans on its neighbours, is a fragment, or rambles.</summary>
    public static double Quality(string sentence)
    {
        var words = sentence.AsSpan().Count(' ') + 1;
        return (LeansOnOthers(sentence) ? LeansBack : 1) * Length(words) * (IsCut(sentence) ? Cut : 1);
    }

    private static double Length(int words) => words switch
    {
        < FragmentWords => Fragment,
        < ShortWords => Short,
        > ManyWords => Long,
        _ => 1,
    };

    /// <summary>Whether the sentence opens with a word whose meaning stands elsewhere: something said before, or who is speaking.</summary>
    private static bool LeansOnOthers(string sentence) => SentenceContext.Leans(sentence) || LeaningOpening.IsMatch(sentence);

    /// <summary>A quotation that opens or closes in a neighbour, or whose speaker stands in one.</summary>
    private static bool IsCut(string sentence) =>
        sentence.Count('“') != sentence.Count('”') || sentence.Count('"') % 2 != 0 || Quotation.IsMatch(sentence);

    private static bool IsBold(Article article, Sentence sentence)
    {
        var paragraph = article.ParagraphOf(sentence).ToList();
        return article.TextOf(paragraph[0]).StartsWith("**", StringComparison.Ordinal)
            && article.TextOf(paragraph[^1]).EndsWith("**", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[.!…][\p{P}\p{S}\s]*$")]
    private static partial Regex Ended { get; }

    [GeneratedRegex(@"\?[\p{P}\p{S}\s]*$")]
    private static partial Regex Question { get; }

    // Nothing outside the quotation marks.
    [GeneratedRegex(@"^\s*(?:“[^”]*”|""[^""]*""|‘[^’]*(?:\w’\w[^’]*)*’)\s*$")]
    private static partial Regex Quotation { get; }

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|yet|or|however|meanwhile|in turn|then|also)[, ]+)?(?:i|we|my|our|you|your|this|that|these|those|such|both|the (?:former|latter|other two|pair|two))\b", RegexOptions.IgnoreCase)]
    private static partial Regex LeaningOpening { get; }
}
