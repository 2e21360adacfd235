using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

/// <summary>The rules one by one, each on an invented page of four paragraphs with the line in question in the middle.</summary>
public sealed class KindRulesTests
{
    private static Article Page(string middle) => Parsed.Text(
        $"""
        Council approves new tram line to the harbour

        The council voted on Monday evening for the new tram line.

        The line will run from the station to the old harbour by 2030.

        {middle}

        Mayor Ann Bell said that the town could afford the forty million.

        The opposition left the room before the vote was taken.
        """);

    private static SentenceKind KindOf(string middle) => Page(middle).Sentences.First(sentence => sentence.StartLine == 7).Kind;

    [Theory]
    [InlineData("image.png")]
    [InlineData("tram-2024_final(1).JPEG")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Advertisement")]
    [InlineData("Read more: trams of the world")]
    [InlineData("Sign up to our newsletter.")]
    [InlineData("Share this article")]
    [InlineData("Follow us on Facebook")]
    [InlineData("We use cookies to improve this site.")]
    [InlineData("Like 12")]
    [InlineData("• Thumbs Up 3")]
    [InlineData("1.2k shares")]
    [InlineData("3 hours ago")]
    [InlineData("12 minutes ago, tramfan99 said:")]
    [InlineData("By Tom Hale")]
    [InlineData("By ANN DE VRIES and Tom O’Hale, Town Reporter")]
    [InlineData("Updated 12 May 2023, 10:15 GMT")]
    [InlineData("Source: The Town Paper")]
    [InlineData("Based on a report by The Town Paper")]
    [InlineData("Tom Hale contributed to this report.")]
    [InlineData("Reporting by Tom Hale; editing by Ann Roe")]
    [InlineData("Contact: news@town.example")]
    [InlineData("© 2023 The Town Paper")]
    [InlineData("Home > Town > Transport")]
    [InlineData("×")]
    [InlineData("* * *")]
    public void Page_furniture_is_chrome(string line) => Assert.Equal(SentenceKind.Chrome, KindOf(line));

    [Theory]
    [InlineData("Sign up to fight, the mayor told the young men of the town, and come back with the tram that you were promised.")]
    [InlineData("Share prices of the company fell by three per cent.")]
    [InlineData("By Friday, the council will have signed.")]
    [InlineData("Source code was lost in the fire.")]
    [InlineData("Copyright law does not help the town.")]
    [InlineData("The agency Getty Images sells pictures of the tram to papers.")]
    [InlineData("Comments by the mayor were not welcome.")]
    [InlineData("Posted to the harbour, the soldiers waited.")]
    [InlineData("Related costs were paid by the county.")]
    [InlineData("What it costs")]
    [InlineData("The mayor listed what the town needs before it can start to build:")]
    [InlineData("3 March 2021 was the day on which it all began.")]
    public void Reporting_that_starts_like_furniture_stays_body(string line) => Assert.Equal(SentenceKind.Body, KindOf(line));

    [Theory]
    [InlineData("The tram at the station on MondayCredit: Rex")]
    [InlineData("The tram at the station. Photo: Ann Roe")]
    [InlineData("The tram at the station, on Monday, May 1, 2023. (AP Photo/Ann Roe)")]
    [InlineData("The tram at the station | Getty Images")]
    [InlineData("FILE - The tram at the station on Monday.")]
    [InlineData("Image: the tram at the station")]
    [InlineData("Portrait of Ann Bell.")]
    [InlineData("Illustration showing the line and its twelve stops.")]
    [InlineData("Ann Bell is seen shaking hands with Tom Hale during their meeting")]
    [InlineData("The new tram stands at the station after its first run through town")]
    [InlineData("Line will run from station to old harbour by 2030")]
    public void Captions_are_recognised_by_credit_wording_and_repetition(string line) => Assert.Equal(SentenceKind.Caption, KindOf(line));

    [Fact]
    public void Lines_that_stand_with_a_credited_caption_are_captions()
    {
        var article = Page("Two women at a table.\nAnn Bell with Ann Roe in MayCredit: AP\nA tram in the rain. It is red.");

        Assert.All(article.Sentences.Where(sentence => sentence.StartLine is >= 7 and <= 9), sentence => Assert.Equal(SentenceKind.Caption, sentence.Kind));
        Assert.Equal(SentenceKind.Body, article.KindOf("Mayor Ann Bell said"));
    }

    [Fact]
    public void Headline_of_another_story_is_chrome() =>
        Assert.Equal(SentenceKind.Chrome, KindOf("Villagers block motorway over plans for ‘monster’ quarry near nature reserve"));

    [Fact]
    public void Loose_lines_stay_body_where_no_paragraph_ends_in_a_full_stop()
    {
        var article = Parsed.Text("the rain came down on all of us that night\nAnd nobody had brought any kind of coat along\nthe tram was late as it had always been\n");

        Assert.Equal([SentenceKind.Title, SentenceKind.Body, SentenceKind.Body], article.Sentences.Select(sentence => sentence.Kind));
    }

    [Theory]
    [InlineData("• forty million for rails")]
    [InlineData("- forty million for rails")]
    [InlineData("2. forty million for rails")]
    public void List_items_are_bullets_without_their_mark(string line)
    {
        var article = Page(line);

        var sentence = article.Sentences.Single(sentence => sentence.StartLine == 7);
        Assert.Equal((SentenceKind.Bullet, "forty million for rails"), (sentence.Kind, article.TextOf(sentence)));
    }

    [Fact]
    public void Year_at_the_start_of_a_line_is_no_list_number() =>
        Assert.Equal("1999. That was the year of the flood.", Page("1999. That was the year of the flood.") is var article
            ? string.Join(' ', article.Sentences.Where(sentence => sentence.StartLine == 7).Select(article.TextOf))
            : "");

    [Fact]
    public void Headline_that_is_repeated_with_more_words_is_title()
    {
        var article = Parsed.Text("Council approves new tram line\n\nCouncil approves new tram line… after years of quarrels\n\nThe council voted on Monday evening.\n");

        Assert.Equal([SentenceKind.Title, SentenceKind.Title, SentenceKind.Body], article.Sentences.Select(sentence => sentence.Kind));
    }

    [Fact]
    public void Related_stories_end_where_the_article_goes_on()
    {
        var article = Page("Related stories\nTram driver of the year is from Ghent\nHarbour gets a new crane");

        Assert.Equal(SentenceKind.Chrome, article.KindOf("Related stories"));
        Assert.Equal(SentenceKind.Chrome, article.KindOf("Tram driver"));
        Assert.Equal(SentenceKind.Chrome, article.KindOf("Harbour gets"));
        Assert.Equal(SentenceKind.Body, article.KindOf("Mayor Ann Bell said"));
    }

    [Fact]
    public void Teasers_with_their_cut_off_summaries_are_chrome_even_when_one_is_a_sentence()
    {
        var article = Parsed.Text(
            """
            Council approves new tram line to the harbour

            The council voted on Monday evening for the new tram line.

            You May Also Like

            A driver fell asleep in his tram and woke up in Spain.

            The driver of a tram in the south of France told…

            Ghost tram seen again

            People who live near the old harbour say that…
            """);

        Assert.Equal([SentenceKind.Title, SentenceKind.Body], article.Sentences.Take(2).Select(sentence => sentence.Kind));
        Assert.All(article.Sentences.Skip(2), sentence => Assert.Equal(SentenceKind.Chrome, sentence.Kind));
    }

    [Fact]
    public void First_post_of_a_forum_is_the_article_and_the_others_are_comments()
    {
        var article = Parsed.Text(
            """
            Council approves new tram line to the harbour
            Posted
            The council voted on Monday evening for the new tram line.
            Posted
            I would rather have a bus.
            • Like 3
            Posted
            2 hours ago, busfan said:
            I would rather have a ferry, as I said
            Sign in to comment
            """);

        Assert.Equal(
            [
                "Title: Council approves new tram line to the harbour", "Chrome: Posted", "Body: The council voted on Monday evening for the new tram line.", "Chrome: Posted",
                "Comment: I would rather have a bus.", "Chrome: Like 3", "Chrome: Posted", "Chrome: 2 hours ago, busfan said:", "Comment: I would rather have a ferry, as I said",
                "Chrome: Sign in to comment",
            ],
            article.Shown());
    }

    [Fact]
    public void Comments_below_the_article_are_comments_and_a_counter_above_it_opens_nothing()
    {
        var article = Parsed.Text(
            """
            Council approves new tram line to the harbour
            2 comments
            The council voted on Monday evening for the new tram line.
            The line will run from the station to the old harbour by 2030.
            Mayor Ann Bell said that the town could afford the forty million.
            2 comments
            Not a good idea.
            """);

        Assert.Equal(SentenceKind.Body, article.KindOf("The council voted"));
        Assert.Equal(SentenceKind.Body, article.KindOf("Mayor Ann Bell"));
        Assert.Equal(SentenceKind.Comment, article.KindOf("Not a good idea."));
    }

    [Fact]
    public void Names_of_site_and_section_above_the_headline_and_the_footer_are_chrome()
    {
        var article = Parsed.Text(
            """
            The Town Paper
            Transport
            Council approves new tram line to the harbour
            The council voted on Monday evening for the new tram line.
            Mayor Ann Bell said that the town could afford the forty million.
            Town
            Harbour News
            Letters
            Our team
            """);

        Assert.Equal("Council approves new tram line to the harbour", article.Title);
        Assert.Equal(6, article.Sentences.Count(sentence => sentence.Kind == SentenceKind.Chrome));
        Assert.Equal(2, article.Sentences.Count(sentence => sentence.Kind == SentenceKind.Body));
    }
}
