using QnA.Articles;
using QnA.Conversations;
using QnA.Grounding;

namespace QnA.Answering;

/// <summary>
/// "Tell me more": sentences on the same subject that have not been shown. The sentence behind a cited one goes on with what
/// it says; others must share the subject's words or read like an answer.
/// </summary>
public static class MoreSelector
{
    private const int MostSentences = 3;

    /// <summary>Share of the subject's words, weighted by rarity, from which a sentence is on the subject.</summary>
    private const double LeastCoverage = 0.4;

    /// <summary>What the place behind a cited sentence is worth, as probability: text goes on with its subject more often than not.</summary>
    private const double Continuation = 0.3;

    /// <summary>What having all the subject's words is worth, as probability.</summary>
    private const double FullCoverage = 0.5;

    /// <summary>The sentences worth reading closely, best first; nothing shown already, nor the same in other words.</summary>
    /// <param name="screened">What was screened.</param>
    /// <param name="shown">All that was cited so far.</param>
    /// <param name="last">What the last answer cited.</param>
    /// <param name="article">Gives an article by its id.</param>
    /// <param name="count">Most sentences.</param>
    public static IReadOnlyList<Evidence> Promising(
        IEnumerable<Evidence> screened, IReadOnlyCollection<CitedRange> shown, IReadOnlyCollection<CitedRange> last, Func<string, Article> article, int count)
    {
        ArgumentNullException.ThrowIfNull(screened);
        var fresh = EvidenceOrder.Rank(screened.Where(e => e.Sentence.Kind is not (SentenceKind.Title or SentenceKind.Caption)))
            .Where(e => !shown.Any(c => c.File == e.Article.Id && c.Range.Overlaps(e.Sentence.Range)))
            .OrderByDescending(e => Score(e, last));
        var texts = shown.Distinct().Select(c => article(c.File)).Zip(shown.Distinct(), (a, c) => a.TextOf(c.Range)).ToList();
        return [.. fresh.Where(e => !texts.Exists(t => NearDuplicates.Are(t, e.SentenceText))).Take(count)];
    }

    /// <summary>Selects from what was read closely.</summary>
    public static Selection Select(IReadOnlyList<Evidence> evidence, IReadOnlyCollection<CitedRange> last, double threshold, int? top)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var fit = evidence
            .Where(e => e.Probability >= threshold || IsOnSubject(e.Features) || IsBehind(e.Article, e.Sentence, last))
            .OrderByDescending(e => Score(e, last));
        IReadOnlyList<EvidenceGroup> groups = [.. NearDuplicates.Merge(fit).Take(Math.Max(1, top ?? MostSentences))];
        return groups.Count == 0
            ? Selection.None("more: no further sentence is on the subject")
            : new Selection { Groups = groups, Decision = $"more: {groups.Count} further sentences" };
    }

    /// <summary>Whether the sentence stands directly behind a cited one; captions and page furniture between them do not count.</summary>
    public static bool IsBehind(Article article, Sentence sentence, IReadOnlyCollection<CitedRange> cited)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentence);
        var before = article.Sentences.LastOrDefault(s => s.Index < sentence.Index && s.Kind is not (SentenceKind.Caption or SentenceKind.Chrome));
        return before is not null && sentence.Kind is not (SentenceKind.Chrome or SentenceKind.Caption or SentenceKind.Title)
            && cited.Any(c => c.File == article.Id && c.Range.Overlaps(before.Range));
    }

    /// <summary>It has enough of the subject's words, and one of its names where the subject has any.</summary>
    private static bool IsOnSubject(EvidenceFeatures features) => features.SentenceCoverage >= LeastCoverage && features.SentenceNames > 0;

    private static double Score(Evidence evidence, IReadOnlyCollection<CitedRange> last) =>
        evidence.Probability + FullCoverage * evidence.Features.SentenceCoverage + (IsBehind(evidence.Article, evidence.Sentence, last) ? Continuation : 0);
}
