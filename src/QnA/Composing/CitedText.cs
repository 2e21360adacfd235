using QnA.Articles;

namespace QnA.Composing;

/// <summary>A sentence of an article that a composed sentence cites.</summary>
/// <param name="Text">Its characters, as they stand in the article.</param>
/// <param name="Kind">What it is on the page; a reader's post supports only what is called one.</param>
/// <param name="Title">Title of the article, which may name what the sentence only refers to.</param>
public sealed record CitedText(string Text, SentenceKind Kind, string Title)
{
    /// <summary>
    /// The citable sentences that stand before it in its article, nearest last. They support nothing, but tell whom a pronoun
    /// stands for and what somebody's first name is.
    /// </summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>A sentence of an article with what stands before it.</summary>
    public static CitedText Of(Article article, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(sentence);
        var before = article.Sentences.Where(s => s.Index < sentence.Index && s.Kind is not (SentenceKind.Chrome or SentenceKind.Caption));
        return new CitedText(article.TextOf(sentence), sentence.Kind, article.Title) { Before = [.. before.Select(article.TextOf)] };
    }
}
