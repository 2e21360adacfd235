using QnA.Articles;
using QnA.Grounding;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Grounding;

public sealed class WindowTests
{
    private static readonly Article Story = ArticleParser.Parse(
        "a.txt", "A headline here\n\nThe first sentence is short. The second one, though,\u00A0is longer.\n\nA third paragraph follows it.\n", "hash", null);

    [Fact]
    public void Locate_leads_back_to_the_characters_of_the_article()
    {
        var window = Window.Of(Story, [.. Story.Sentences.Where(s => s.Kind == SentenceKind.Body)]);
        var at = window.Text.IndexOf("longer", StringComparison.Ordinal);

        var (sentence, range) = window.Locate(new TextRange(at, at + 6))!.Value;

        Assert.Equal("longer", Story.TextOf(range));
        Assert.StartsWith("The second one", Story.TextOf(sentence), StringComparison.Ordinal);
    }

    [Fact]
    public void Locate_finds_nothing_when_a_range_crosses_sentences()
    {
        var window = Window.Of(Story, [.. Story.Sentences.Where(s => s.Kind == SentenceKind.Body)]);
        var at = window.Text.IndexOf("short.", StringComparison.Ordinal);

        Assert.Null(window.Locate(new TextRange(at, at + 12)));
    }
}
