using System.Text;
using QnA.Articles;
using QnA.Indexing;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Indexing;

public sealed class ChunkerTests
{
    [Fact]
    public void Split_shares_one_sentence_between_neighbours()
    {
        var article = Of(Body("a b c"), Body("d e f"), Body("g h i"), Body("j k l"));

        var chunks = Split(article, maxPieces: 6);

        Assert.Equal([[0, 1], [1, 2], [2, 3]], chunks);
    }

    [Fact]
    public void Split_gives_up_the_overlap_when_two_neighbours_do_not_fit()
    {
        var article = Of(Body("a b"), Body("c d e"), Body("f g h i"), Body("j"));

        var chunks = Split(article, maxPieces: 6);

        Assert.Equal([[0, 1], [2, 3]], chunks);
    }

    [Fact]
    public void Split_keeps_a_sentence_that_is_too_long_alone()
    {
        var article = Of(Body("a"), Body("b c d e f g h"), Body("i"));

        var chunks = Split(article, maxPieces: 4);

        Assert.Equal([[0], [1], [2]], chunks);
    }

    [Fact]
    public void Split_joins_body_over_captions_and_furniture_and_keeps_the_captions_searchable()
    {
        var article = Of(Body("a"), (SentenceKind.Caption, "b", 1), (SentenceKind.Chrome, "c", 2), Body("d"), (SentenceKind.Bullet, "e", 4));

        var chunks = Split(article, maxPieces: 100);

        Assert.Equal([[0, 3, 4], [1]], chunks);
    }

    [Fact]
    public void Split_never_joins_a_title_or_a_comment_with_the_body()
    {
        var article = Of((SentenceKind.Title, "a", 0), Body("b"), (SentenceKind.Comment, "c", 2), Body("d"));

        var chunks = Split(article, maxPieces: 100);

        Assert.Equal([[0], [1], [2], [3]], chunks);
    }

    [Fact]
    public void Split_joins_comments_of_one_paragraph_only()
    {
        var article = Of((SentenceKind.Comment, "a", 0), (SentenceKind.Comment, "b", 0), (SentenceKind.Comment, "c", 1));

        var chunks = Split(article, maxPieces: 100);

        Assert.Equal([[0, 1], [2]], chunks);
    }

    [Fact]
    public void Split_of_an_article_of_furniture_is_empty()
    {
        var article = Of((SentenceKind.Chrome, "a", 0), (SentenceKind.Chrome, "b", 0));

        var chunks = Split(article, maxPieces: 100);

        Assert.Empty(chunks);
    }

    [Fact]
    public void Split_covers_every_sentence_but_furniture_within_the_limit()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var article = Of([.. Enumerable.Range(0, random.Next(1, 30)).Select(i =>
                ((SentenceKind)random.Next(6), string.Join(' ', Enumerable.Repeat("w", random.Next(1, 9))), i / 3))]);

            var chunks = Split(article, maxPieces: 12);

            var wanted = article.Sentences.Where(sentence => sentence.Kind != SentenceKind.Chrome).Select(sentence => sentence.Index);
            Assert.Equal(wanted, chunks.SelectMany(chunk => chunk).Distinct().Order());
            Assert.All(chunks, chunk => Assert.True(IndexFixture.CountWords(Chunker.TextOf(article, chunk)) <= 12));
            Assert.All(chunks, chunk => Assert.Equal(chunk.Order(), chunk));
            Assert.Equal(chunks.Select(chunk => chunk[0]).Order(), chunks.Select(chunk => chunk[0]));
        }
    }

    private static IReadOnlyList<IReadOnlyList<int>> Split(Article article, int maxPieces) =>
        Chunker.Split(article, IndexFixture.CountWords, maxPieces);

    private static (SentenceKind Kind, string Text, int Paragraph) Body(string text) => (SentenceKind.Body, text, 0);

    private static Article Of(params (SentenceKind Kind, string Text, int Paragraph)[] parts)
    {
        var text = new StringBuilder();
        var sentences = new List<Sentence>();
        foreach (var part in parts)
        {
            sentences.Add(new Sentence
            {
                Index = sentences.Count,
                Range = new TextRange(text.Length, text.Length + part.Text.Length),
                StartLine = 1,
                EndLine = 1,
                Kind = part.Kind,
                Paragraph = part.Paragraph,
            });
            text.Append(part.Text).Append(' ');
        }

        return new Article { Id = "a.txt", Text = text.ToString(), Title = "a", Hash = "", Sentences = sentences };
    }
}
