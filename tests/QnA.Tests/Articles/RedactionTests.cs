using QnA.Articles;
using QnA.Inference;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class RedactionTests
{
    private const string Text = "Council approves new tram line\n\nThe council voted on Monday. It took three hours. Nobody spoke against it.\n";

    [Fact]
    public void Sentence_is_gone_when_a_range_overlaps_it_and_the_others_stay_in_place()
    {
        var article = Parsed.Text(Text);

        var rest = Redaction.Without(article, [RangeOf("three")]);

        Assert.Equal(
            ["Title: Council approves new tram line", "Body: The council voted on Monday.", "Body: Nobody spoke against it."], rest.Shown());
        Assert.Equal([0, 1, 2], rest.Sentences.Select(sentence => sentence.Index));
        Assert.Equal(article.Sentences[3] with { Index = 2 }, rest.Sentences[2]);
        Assert.Equal((article.Text, article.Title, article.Hash), (rest.Text, rest.Title, rest.Hash));
    }

    [Fact]
    public void Sentences_are_all_gone_when_a_range_spans_them()
    {
        var rest = Redaction.Without(Parsed.Text(Text), [new TextRange(RangeOf("Monday").Start, RangeOf("Nobody").End)]);

        Assert.Equal(["Title: Council approves new tram line"], rest.Shown());
    }

    [Fact]
    public void Nothing_is_gone_when_the_ranges_hold_no_part_of_a_sentence()
    {
        var article = Parsed.Text(Text);

        var rest = Redaction.Without(article, [new TextRange(3, 3), new TextRange(30, 32), new TextRange(5000, 6000)]);

        Assert.Equal(article.Sentences, rest.Sentences);
        Assert.Equal(article.Title, rest.Title);
    }

    [Fact]
    public void Title_is_made_of_what_is_left_when_the_headline_is_hidden()
    {
        var rest = Redaction.Without(Parsed.Text(Text), [RangeOf("tram"), RangeOf("Monday")]);

        Assert.Equal("It took three hours.", rest.Title);
    }

    [Fact]
    public void Title_is_made_of_what_is_left_when_the_sentence_that_it_came_from_is_hidden()
    {
        var article = Parsed.Text("The council voted on Monday after a long and heated debate. It took three hours.\nNobody spoke against it in the end.\n");

        var rest = Redaction.Without(article, [new TextRange(0, 1)]);

        Assert.StartsWith("The council", article.Title, StringComparison.Ordinal);
        Assert.Equal("It took three hours.", rest.Title);
    }

    [Fact]
    public void Title_stays_when_the_settings_gave_it()
    {
        var article = ArticleParser.Parse("a.txt", Text, hash: "", new ArticleMetadata { Title = "Trams" });

        var rest = Redaction.Without(article, [RangeOf("Council")]);

        Assert.Equal("Trams", rest.Title);
    }

    [Fact]
    public void Title_is_the_file_name_when_everything_is_hidden()
    {
        var rest = Redaction.Without(Parsed.Text(Text), [new TextRange(0, Text.Length)]);

        Assert.Empty(rest.Sentences);
        Assert.Equal("some file", rest.Title);
    }

    private static TextRange RangeOf(string word)
    {
        var start = Text.IndexOf(word, StringComparison.Ordinal);
        return new TextRange(start, start + word.Length);
    }
}
