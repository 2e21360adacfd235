using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Grounding;
using QnA.Inference;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// "Who said that ...?" where the words stand in a quotation that names nobody: "He told a rally" or nothing at all says whose they are,
/// and the name stands in a sentence before.
/// </summary>
internal static partial class QuotationSelector
{
    /// <summary>Share of what the articles have of the question's words, by weight, that the quotation must have.</summary>
    private const double LeastShare = 0.5;

    /// <summary>One word in common may be chance.</summary>
    private const int LeastWords = 2;

    /// <summary>The name stands at most so many sentences before.</summary>
    private const int Furthest = 4;

    /// <summary>The quotation behind the sentence that names its speaker; nothing when another answer has more of the question's words.</summary>
    public static Selection Select(AnalyzedQuestion question, IEnumerable<Evidence> screened, Selection other, TermWeights weights)
    {
        if (question.Expected != AnswerType.Actor || !Asks.IsMatch(question.Text))
        {
            return Selection.None("quotation: nobody's words are asked for");
        }

        var known = question.Terms.Where(t => !weights.IsAbsent(t)).ToList();
        if (known.Count < LeastWords)
        {
            return Selection.None("quotation: the articles have too few of the words");
        }

        var least = other.Groups.Select(g => TermCoverage.Of(known, TermCoverage.Keys(g.Lead.SentenceText), weights)).DefaultIfEmpty(0).Max();
        var best = screened.Where(e => e.Sentence.Kind == SentenceKind.Body)
            .Select(e => (Evidence: e, Words: Quotation(e)))
            .Where(q => q.Words.Count > 0)
            .Select(q => (q.Evidence, q.Words, Share: TermCoverage.Of(known, TermCoverage.Keys(string.Join(' ', q.Words.Select(q.Evidence.Article.TextOf))), weights)))
            .Where(q => q.Share >= LeastShare && q.Share > least)
            .OrderByDescending(q => q.Share).ThenBy(q => q.Evidence.Article.Id, StringComparer.Ordinal).ThenBy(q => q.Evidence.Sentence.Index)
            .FirstOrDefault();
        if (best.Evidence is null || Speaker(best.Evidence.Article, best.Words[0]) is not { } speaker)
        {
            return Selection.None("quotation: none in those words, or nobody named before it");
        }

        var named = best.Evidence with { Sentence = speaker.Sentence, Span = speaker.Name };
        var quoted = best.Words.Select(s => best.Evidence with { Sentence = s, Span = s.Range, HasShortAnswer = false });
        return new Selection
        {
            Groups = [new EvidenceGroup(named, []), .. quoted.Select(q => new EvidenceGroup(q, []))],
            ShortAnswers = [[named]],
            Decision = $"quotation: it has {best.Share:F2} of the question's words",
        };
    }

    /// <summary>The sentences of the quotation that the evidence stands in; none when it is no quotation, or names its speaker itself.</summary>
    private static List<Sentence> Quotation(Evidence evidence)
    {
        var article = evidence.Article;
        var paragraph = article.ParagraphOf(evidence.Sentence).ToList();
        var first = paragraph.FindLastIndex(s => s.Index <= evidence.Sentence.Index && Opening.IsMatch(article.TextOf(s)));
        if (first < 0)
        {
            return [];
        }

        var last = paragraph.FindIndex(first, s => Closing.IsMatch(article.TextOf(s)));
        return last >= 0 && paragraph[last].Index >= evidence.Sentence.Index && paragraph[first..(last + 1)] is var words && !words.Exists(s => Name.IsMatch(article.TextOf(s)))
            ? words
            : [];
    }

    /// <summary>The nearest sentence before a quotation that has a person for its subject, and that name.</summary>
    private static (Sentence Sentence, TextRange Name)? Speaker(Article article, Sentence quotation)
    {
        var before = SentenceContext.Before(article, quotation);
        for (var back = 0; back < Furthest && before is not null; back++)
        {
            if (Name.Match(article.TextOf(before)) is { Success: true } name)
            {
                return (before, new TextRange(name.Index, name.Index + name.Length).Shift(before.Range.Start));
            }

            before = SentenceContext.Before(article, before);
        }

        return null;
    }

    [GeneratedRegex(@"^\W*(?:who|whose|which)\b.*\b(?:said|says|say|told|put it|puts it|call(?:s|ed)|compar(?:es|ed)|liken(?:s|ed)|describ(?:es|ed)|claim(?:s|ed)|jok(?:es|ed)|warn(?:s|ed)|complain(?:s|ed)|admit(?:s|ted)|wrote|ask(?:s|ed)|words)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks { get; }

    [GeneratedRegex(@"^\W*[“""]")]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"[”]|""(?!\w)")]
    private static partial Regex Closing { get; }

    // Two or more capitalised words at the start or behind an office, parted from what follows by a comma or a verb of reporting; a ship or a hotel has "the".
    [GeneratedRegex(@"(?:(?<=^\W*(?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?)|(?<=, )|(?<=\p{Ll} ))(?<!\b[Tt]he )\p{Lu}[\p{L}’'-]+(?: (?:de|van|von|al|bin|der|la|\p{Lu}\.|\p{Lu}[\p{L}’'-]+)){1,3}(?=,| (?:also |then |has |had )?(?:said|says|told|added|warned|argued|called|claimed|contradict\w*)\b)")]
    private static partial Regex Name { get; }
}
