using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class ArticleParserTests
{
    [Fact]
    public void Title_is_the_headline_on_the_first_line()
    {
        var article = Parsed.Text("Council approves new tram line\n\nThe council voted on Monday.\n");

        Assert.Equal("Council approves new tram line", article.Title);
        Assert.Equal(["Title: Council approves new tram line", "Body: The council voted on Monday."], article.Shown());
    }

    [Fact]
    public void Title_is_derived_from_the_first_sentence_which_stays_body()
    {
        var article = Parsed.Text("The council of the small town of Upper Wallop voted on Monday evening for a tram line. It cost much.\nNobody spoke.\n");

        Assert.Equal("The council of the small town of Upper Wallop voted on Monday evening for a…", article.Title);
        Assert.Equal(SentenceKind.Body, article.Sentences[0].Kind);
        Assert.True(article.Title.Length <= 80);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("Share\nMenu\n")]
    public void Title_is_the_file_name_when_nothing_else_serves(string text) => Assert.Equal("some file", Parsed.Text(text).Title);

    [Fact]
    public void Title_without_a_space_is_cut_but_never_inside_a_character()
    {
        var article = Parsed.Text(string.Concat(Enumerable.Repeat("🙂", 100)) + ". x y.\n");

        Assert.Equal(string.Concat(Enumerable.Repeat("🙂", 39)) + "…", article.Title);
    }

    [Fact]
    public void Title_in_front_matter_serves_a_markdown_text_without_heading()
    {
        var article = Parsed.Markdown("---\ntitle: \"The tram\"\n---\n\nThe council voted on Monday. It was late.\n");

        Assert.Equal("The tram", article.Title);
        Assert.Equal(["Body: The council voted on Monday.", "Body: It was late."], article.Shown());
    }

    [Theory]
    [InlineData("Published: 3 March 2021")]
    [InlineData("Published on Wednesday, March 3, 2021 at 10:15 am")]
    [InlineData("First published 2021-03-03")]
    [InlineData("Date: 3rd Mar. 2021")]
    [InlineData("March 3, 2021")]
    [InlineData("Wed 3 March 2021 10:31 GMT")]
    public void Date_below_the_headline_is_the_publication_date(string line)
    {
        var article = Parsed.Text($"Council approves new tram line\n{line}\n\nThe council voted on Monday for the new line.\n");

        Assert.Equal(new DateOnly(2021, 3, 3), article.Published);
        Assert.Equal(SentenceKind.Chrome, article.Sentences[1].Kind);
    }

    [Theory]
    [InlineData("Published: 03/04/2021")]
    [InlineData("Published: 31 February 2021")]
    [InlineData("Published: Monday, 3 March 2021")]
    [InlineData("Published: March 2021")]
    [InlineData("Updated: 3 March 2021")]
    [InlineData("Published: 3 March 2021\nPublished: 4 March 2021")]
    [InlineData("Based on a report by The Paper 2021-03-03")]
    [InlineData("3 March 2021 was a cold day in town")]
    public void Date_that_leaves_a_doubt_is_no_publication_date(string line)
    {
        var article = Parsed.Text($"Council approves new tram line\n{line}\n\nThe council voted on Monday for the new line.\n");

        Assert.Null(article.Published);
    }

    [Fact]
    public void Date_in_a_comment_or_alone_at_the_end_is_no_publication_date()
    {
        var article = Parsed.Text(
            """
            Council approves new tram line

            The council voted on Monday for the new line.
            The mayor was not there to see them vote.
            Nobody from the town asked him to come along.

            3 March 2021

            2 comments

            Published: 4 March 2021
            Not a good idea.
            """);

        Assert.Null(article.Published);
    }

    [Theory]
    [InlineData("date: 2021-03-03")]
    [InlineData("date: 2021-03-03T10:00:00Z")]
    [InlineData("Published: \"3 March 2021\"")]
    public void Date_in_front_matter_is_the_publication_date(string line) =>
        Assert.Equal(new DateOnly(2021, 3, 3), Parsed.Markdown($"---\n{line}\n---\n\nThe council voted.\n").Published);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_for_every_line_ending(string ending)
    {
        var article = Parsed.Text(string.Join(ending, "Council approves new tram line", "", "", "It voted. It left.", "It won."));

        Assert.Equal([1, 4, 4, 5], article.Sentences.Select(sentence => sentence.StartLine));
        Assert.Equal([1, 4, 4, 5], article.Sentences.Select(sentence => sentence.EndLine));
        Assert.Equal([0, 1, 1, 2], article.Sentences.Select(sentence => sentence.Paragraph));
        Assert.Equal("It left.", article.TextOf(article.Sentences[2]));
    }

    [Fact]
    public void Wrapped_markdown_paragraph_is_one_paragraph()
    {
        var article = Parsed.Markdown("# Council approves tram\n\nThe council\nvoted. It\nleft.\nIt won.\n\nNew.\n");

        Assert.Equal(["Title: Council approves tram", "Body: The council voted.", "Body: It left.", "Body: It won.", "Body: New."], article.Shown());
        Assert.Equal([0, 1, 1, 1, 2], article.Sentences.Select(sentence => sentence.Paragraph));
        Assert.Equal((3, 4), (article.Sentences[1].StartLine, article.Sentences[1].EndLine));
    }

    [Fact]
    public void Markdown_marks_stay_outside_the_sentences()
    {
        var article = Parsed.Markdown(
            """
            Council approves tram
            =====================

            ## What it costs ##
            * **Rails**: see [the plan](https://a.example/plan.pdf).
            + wires
              and poles
            > A quote
            > goes on. It ends.

            | a | b |
            |:--|--:|
            | 1 | 2 |

            ~~~csharp
            var x = 1. + 2.;
            ~~~
            ***
            ![alt](p.png)
            [^1]: A note. It is short.
            """);

        Assert.Equal(
            [
                "Title: Council approves tram", "Body: What it costs", "Bullet: **Rails**: see [the plan](https://a.example/plan.pdf).", "Bullet: wires   and poles",
                "Body: A quote > goes on.", "Body: It ends.", "Body: a | b", "Body: 1 | 2", "Body: var x = 1. + 2.;", "Caption: ![alt](p.png)", "Body: A note.", "Body: It is short.",
            ],
            article.Shown());
    }

    [Fact]
    public void Code_ends_at_its_closing_fence_and_code_within_a_line_opens_none()
    {
        var article = Parsed.Markdown("```a.b()``` is a call. It works.\n\n```\nx = 1. Y.\n```csharp\n```\nThe end.\n");

        Assert.Equal(["Body: ```a.b()``` is a call.", "Body: It works.", "Body: x = 1. Y.", "Body: ```csharp", "Body: The end."], article.Shown());
    }

    [Fact]
    public void Front_matter_that_does_not_close_is_text()
    {
        var article = Parsed.Markdown("---\ntitle: The tram\n\nThe council voted.\n");

        Assert.Equal(["Title: title: The tram", "Body: The council voted."], article.Shown());
    }

    [Fact]
    public void Hard_wrapped_plain_text_is_joined()
    {
        var article = Parsed.Text(
            """
            The council of the town voted on Monday evening for the new
            tram line from the station to the harbour, which is going to
            cost about forty million. Mr. Brown, who is the mayor of the
            place, did not vote. The opposition left the room before the
            vote was taken.

            Nobody else spoke.
            """);

        Assert.Equal(4, article.Sentences.Count);
        Assert.Equal((3, 4), (article.Sentences[1].StartLine, article.Sentences[1].EndLine));
        Assert.Equal([0, 0, 0, 1], article.Sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void Headings_marked_in_plain_text_are_headings()
    {
        var article = Parsed.Text("Home\nWorld\n# Council approves new tram line\nThe council voted on Monday for the line.\n## Costs ##\nThey are high.\n");

        Assert.Equal("Council approves new tram line", article.Title);
        Assert.Contains("Body: Costs", article.Shown());
    }

    [Fact]
    public void Same_text_gives_the_same_article_twice()
    {
        var text = File.ReadAllText(Path.Combine(Repository.OtherArticles, "wire-story.txt"));

        Assert.Equal(Parsed.Text(text).Sentences, Parsed.Text(text).Sentences);
    }
}
