using QnA.Answering;
using QnA.Articles;
using QnA.Conversations;
using QnA.Grounding;
using Xunit;

namespace QnA.Tests.Answering;

public sealed class MoreSelectorTests
{
    private static readonly Article Article = ArticleParser.Parse(
        "mill.txt", "The mill burned on Monday. Two men were hurt. The mill was insured. Goats are cheap.", "hash", null);

    private static readonly CitedRange First = new("mill.txt", Article.Sentences[0].Range);

    private static Evidence Read(int sentence, double probability, double coverage, double names = 1) => new()
    {
        Window = Window.Of(Article, [Article.Sentences[sentence]]),
        Sentence = Article.Sentences[sentence] with { Kind = SentenceKind.Body },
        Span = Article.Sentences[sentence].Range,
        Probability = probability,
        Features = new EvidenceFeatures
        {
            WindowLogit = 0,
            LogSpan = 0,
            Coverage = coverage,
            SentenceCoverage = coverage,
            Names = names,
            SentenceNames = names,
            Echo = 0,
            Absent = 0,
            TypeMatch = 0,
        },
    };

    [Fact]
    public void Selector_shows_nothing_again_when_more_is_wanted()
    {
        var promising = MoreSelector.Promising([Read(0, 0.9, 1), Read(1, 0.1, 0), Read(2, 0.1, 0.6)], [First], [First], _ => Article, 5);

        Assert.DoesNotContain(promising, e => e.Sentence.Index == 0);
        Assert.Equal(2, promising.Count);
    }

    [Fact]
    public void Selector_goes_on_behind_what_was_cited_and_with_the_words_of_the_subject()
    {
        var selection = MoreSelector.Select([Read(3, 0.05, 0), Read(2, 0.1, 0.6), Read(1, 0.1, 0)], [First], 0.2, null);

        Assert.Equal([1, 2], selection.Groups.Select(g => g.Lead.Sentence.Index).Order());
    }

    [Fact]
    public void Selector_refuses_when_nothing_further_is_on_the_subject()
    {
        var selection = MoreSelector.Select([Read(3, 0.05, 0.1), Read(2, 0.1, 0.6, names: 0)], [], 0.2, null);

        Assert.Empty(selection.Groups);
    }
}
