using System.Text.RegularExpressions;
using QnA.Inference;

namespace QnA.Articles;

/// <summary>A bulleted list of an article with what stands over it and says what its items are.</summary>
/// <param name="Over">The heading, the lead-in that ends in a colon, or both, in reading order.</param>
/// <param name="Items">The sentences of its items.</param>
public sealed partial record ItemList(IReadOnlyList<Sentence> Over, IReadOnlyList<Sentence> Items)
{
    /// <summary>From what stands over it to the last item, in the article.</summary>
    public TextRange Range => new(Over[0].Range.Start, Items[^1].Range.End);

    /// <summary>The lists of an article in reading order; one without a heading or a lead-in says nothing as a list, and is left out.</summary>
    public static IEnumerable<ItemList> Of(Article article)
    {
        var sentences = article.Sentences;
        for (var first = 0; first < sentences.Count; first++)
        {
            if (sentences[first].Kind != SentenceKind.Bullet)
            {
                continue;
            }

            var items = sentences.Skip(first).TakeWhile(s => s.Kind == SentenceKind.Bullet).ToList();
            var over = Above(article, first);
            if (over.Count > 0)
            {
                yield return new ItemList(over, items);
            }

            first += items.Count;
        }
    }

    private static IReadOnlyList<Sentence> Above(Article article, int first)
    {
        var before = first > 0 ? article.Sentences[first - 1] : null;
        if (before is null || !LeadIn.IsMatch(article.TextOf(before)))
        {
            return before is not null && IsHeading(article, before) ? [before] : [];
        }

        var opening = article.ParagraphOf(before).First();
        return opening.Index > 0 && article.Sentences[opening.Index - 1] is var heading && IsHeading(article, heading) ? [heading, before] : [before];
    }

    /// <summary>Whether a sentence stands alone and asks, or ends in no full stop.</summary>
    private static bool IsHeading(Article article, Sentence sentence) =>
        sentence.Kind == SentenceKind.Body && !Ended.IsMatch(article.TextOf(sentence)) && article.ParagraphOf(sentence).Count() == 1;

    [GeneratedRegex(@":[\W_]*$")]
    private static partial Regex LeadIn { get; }

    [GeneratedRegex(@"[.!:…][\p{P}\p{S}\s]*$")]
    private static partial Regex Ended { get; }
}
