using System.Globalization;
using QnA.Answering;
using QnA.Articles;
using QnA.Composing;
using QnA.Indexing;

namespace QnA.Chat.Answering;

/// <summary>The sentences that a language model may use, numbered from 1: the whitelist of its citations.</summary>
internal sealed class NumberedEvidence(IReadOnlyList<Citation> citations, ArticleIndex index)
{
    /// <summary>Sentences to choose from, unless the local answer alone cites more.</summary>
    private const int Most = 12;

    /// <summary>From here on the local reader is surer that a passage answers than that it does not.</summary>
    private const double MoreLikelyThanNot = 0.5;

    /// <summary>What the local answer cites, and the likeliest of what else was read.</summary>
    public static NumberedEvidence Of(AnswerResult found, ArticleIndex index) =>
        new([.. found.Evidence.Take(Math.Max(Most, found.Answer.Citations.Count))], index);

    /// <summary>Number n is the n-th.</summary>
    public IReadOnlyList<Citation> Citations => citations;

    /// <summary>All of them as a prompt takes them, one a line: number, article, date if known, sentence.</summary>
    public string Text => TextOf(Enumerable.Range(1, citations.Count));

    /// <summary>Some of them in the same form.</summary>
    public string TextOf(IEnumerable<int> numbers) => string.Join('\n', numbers.Select(n => Line(n, citations[n - 1])));

    /// <summary>Whether the local reader holds one of them for an answer.</summary>
    public bool LikelyAnswers => citations.Any(c => c.Score >= MoreLikelyThanNot);

    /// <summary>Whether there is one with this number.</summary>
    public bool Has(int number) => number >= 1 && number <= citations.Count;

    /// <summary>Some of them as they are verified against.</summary>
    public IReadOnlyList<CitedText> Cited(IEnumerable<int> numbers) =>
        [.. numbers.Select(n => InArticle(citations[n - 1]))];

    /// <summary>With what stands before it, which tells whom a pronoun stands for.</summary>
    private CitedText InArticle(Citation citation)
    {
        var article = index.GetArticle(citation.File);
        return article.Sentences.FirstOrDefault(s => s.Range.Start == citation.Start) is { } sentence
            ? CitedText.Of(article, sentence)
            : new CitedText(citation.Quote, citation.Kind, citation.Title); // of a copy without hidden sentences
    }

    private static string Line(int number, Citation citation)
    {
        var published = citation.Published is { } day ? day.ToString(", yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        var voice = citation.Kind == SentenceKind.Comment ? "; a reader's comment" : "";
        return $"[{number}] ({OneLine(citation.Title)}{published}{voice}) {OneLine(citation.Quote)}";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
