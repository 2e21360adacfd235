using QnA.Articles;
using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// Finds other values for what an answer counts in sentences that were not read for the question, as they share too few words
/// with it: "2,400 people have to leave their homes" where the answer has "3,100 people must go". They share words with the answer.
/// </summary>
internal static class OtherValues
{
    /// <summary>Values further apart than this factor are seldom two opinions on one thing.</summary>
    private const decimal Nearness = 2;

    /// <summary>Least content terms, what is counted aside, that the sentence shares with the answer's sentence and the question.</summary>
    private const int LeastShared = 2;

    /// <summary>Share of the best one's probability that an unread sentence is given.</summary>
    private const double Unread = 0.25;

    /// <summary>What the evidence counts, when it gives one exact value; null otherwise.</summary>
    public static Quantity? Counted(Evidence best) =>
        SpanAgreement.Amounts(best).Where(q => q.Unit is not null && UnitKinds.Of(q.Unit) != UnitKind.Percent && !q.Approximate).ToList() is [var value] ? value : null;

    /// <summary>One piece of evidence for each sentence of another article that gives another value, most words shared first.</summary>
    /// <param name="question">The question.</param>
    /// <param name="best">The evidence whose value is taken for the answer.</param>
    /// <param name="value">That value.</param>
    /// <param name="windows">Where to look.</param>
    public static IReadOnlyList<Evidence> Find(AnalyzedQuestion question, Evidence best, Quantity value, IEnumerable<Window> windows)
    {
        var names = question.Terms.Where(t => t.Kind is TermKind.Name or TermKind.Country).Select(t => t.Key).ToList();
        var known = TermCoverage.Keys(best.SentenceText + " " + question.Text).Where(k => k != value.Unit).ToHashSet();
        return
        [
            .. from window in windows
               where window.Article.Id != best.Article.Id
               from sentence in window.Sentences
               where sentence.Kind is SentenceKind.Body or SentenceKind.Bullet
               group window by (window.Article.Id, sentence) into found
               let article = found.First().Article
               let text = article.TextOf(found.Key.sentence)
               let shared = TermCoverage.Keys(text).Count(known.Contains)
               where shared >= LeastShared
               let quantities = Quantities.Find(text)
               where !quantities.Any(q => Measures.AreComparable(q, value) && Measures.Agree(q, value))
               let other = quantities.FirstOrDefault(q => IsAnother(q, value))
               where other is not null && (names.Count == 0 || names.TrueForAll(TermCoverage.Keys(EvidenceReader.Around(found.First())).Contains))
               orderby shared descending, article.Id, found.Key.sentence.Index
               select best with
               {
                   Window = found.First(),
                   Sentence = found.Key.sentence,
                   Span = other.Range.Shift(found.Key.sentence.Range.Start),
                   HasShortAnswer = true,
                   Probability = Unread * best.Probability,
               },
        ];
    }

    private static bool IsAnother(Quantity quantity, Quantity value) =>
        quantity.Unit == value.Unit && !quantity.Approximate && quantity.Value > 0
        && quantity.Value <= Nearness * value.Value && value.Value <= Nearness * quantity.Value;
}
