using QnA.Inference;

namespace QnA.Articles;

/// <summary>An article as if some of its sentences had never been written, with every remaining one still at its place in the file.</summary>
public static class Redaction
{
    /// <summary>
    /// The article without the sentences that overlap a range. The others keep their characters, lines and kinds and are
    /// numbered anew; a title that was made of hidden sentences is made of those that are left. The text stays whole, because
    /// every offset points into it: read it only through the sentences.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="hidden">Ranges of its text. An empty one hides nothing, nor does one between sentences.</param>
    public static Article Without(Article article, IReadOnlyCollection<TextRange> hidden)
    {
        List<Sentence> left = [.. article.Sentences
            .Where(sentence => !hidden.Any(range => range.Length > 0 && range.Overlaps(sentence.Range)))
            .Select((sentence, i) => sentence with { Index = i })];
        return article with
        {
            Sentences = left,
            Title = article.Title == TitleFrom(article, article.Sentences)
                ? TitleFrom(article, left) ?? Path.GetFileNameWithoutExtension(article.Id)
                : article.Title, // from the settings or the front matter
        };
    }

    /// <summary>The title that sentences give by themselves, as <see cref="ArticleParser"/> makes it; null when there is none.</summary>
    private static string? TitleFrom(Article article, IReadOnlyList<Sentence> sentences)
    {
        if (sentences.FirstOrDefault(sentence => sentence.Kind == SentenceKind.Title) is { } headline)
        {
            var parts = sentences.Where(sentence => sentence.Kind == SentenceKind.Title && sentence.Paragraph == headline.Paragraph);
            return DerivedTitle.OnOneLine(string.Join(' ', parts.Select(article.TextOf)));
        }

        var first = sentences.FirstOrDefault(sentence => sentence.Kind == SentenceKind.Body)
            ?? sentences.FirstOrDefault(sentence => sentence.Kind == SentenceKind.Bullet);
        return first is null ? null : DerivedTitle.From(article.TextOf(first));
    }
}
