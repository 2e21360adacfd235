using QnA.Articles.Splitting;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class SentenceSplitterTests
{
    /// <summary>Each text is joined of its sentences by a blank; a bar shows where they end.</summary>
    [Theory]
    // Titles, initials, acronyms
    [InlineData("Mr. Smith met Mrs. Jones and Dr. Lee.|They spoke.")]
    [InlineData("Gen. Mark A. Miller and Lt. Col. Ann Roe left.|Prof. J. R. R. Young stayed.")]
    [InlineData("He praised George W. Brown at Ft. Hood.")]
    [InlineData("The U.S. Army moved to St. Louis.|It left the U.S.|The treaty ended.")]
    [InlineData("The U.N. Security Council met in the U.S. on Monday.")]
    [InlineData("She lives in the U.S.|He lives in the U.K.|They meet in Paris.")]
    [InlineData("She took a Ph.D. in physics, i.e. Newton's kind, e.g. Optics.|Then she left.")]
    [InlineData("Acme Inc. Chairman Bob Roy resigned.|He led Acme Corp.|The board met.")]
    [InlineData("He is Tom Ruiz Jr. and she is Ann Ruiz Sr.|They met.")]
    [InlineData("Smith v. Jones was heard; R. and E. Tooth sued.|A.M. Tillier won in the U.K. – over whom?|All of them.")]
    [InlineData("He left Acme Inc.|Ms. Lee joined, etc.|Roberts stayed.")]
    [InlineData("THE U.S. ARMY LEFT THE U.S.|THEY WON.")]
    [InlineData("World War I.|The peace came later.")]
    [InlineData("They chose plan B.|Everyone agreed.")]
    // Numbers and dates
    [InlineData("It stands in No. 2 and in Nos. 3 and 4, on pp. 5-7.|Was it No. 1?|Yes.")]
    [InlineData("They said no.|Police left.")]
    [InlineData("On 17 Jan. 2025 and Feb. 3 it rained.|It was wet in Sept.|The sun came in Oct.")]
    [InlineData("Inflation was 4.5 per cent, or 3.14 on Mon. Jan. 3.|In 2023.5 it fell.")]
    [InlineData("It ended in 1999.|2,000 people came.")]
    [InlineData("They met at 9 a.m. Monday and at 5 p.m. GMT.|It closed at 6 p.m.|Police came.")]
    [InlineData("Call tel. +49 40 555 or see fig. 3.|Done.")]
    [InlineData("It cost $1.5m.|Nobody paid.")]
    // Ellipses
    [InlineData("He waited… and waited... and left.|Then… he came back.")]
    [InlineData("It was over…|Nobody spoke...|The end.")]
    [InlineData("He said we … Europeans must act.")]
    // Question and exclamation marks
    [InlineData("Really?!|Yes!!|Are you sure?....|pretty sure.")]
    [InlineData("“Why?” he asked.|“Stop!” Ann Lee shouted.|“Who?”|The man left.")]
    [InlineData("Yahoo! is a company.")]
    // Quotation marks and brackets
    [InlineData("He said: “It is over.”|“Is it?”|She left.")]
    [InlineData("\"It is over.\"|\"It is not.\"|'So it is.'|Fine.")]
    [InlineData("He spoke (he had come late.)|She left (“It is over.”) and he stayed.")]
    [InlineData("He said (“This is the end.”).|She left.")]
    [InlineData("It is ‘the dogs’ home.’|They’re out.|The boys’ club met.")]
    [InlineData("«C’est fini.»|»So ist es.«|„Ja.“|Good.")]
    [InlineData("It is over. ”|She left.")]
    [InlineData("As reported by [news source].|He left.")]
    // Footnotes and markup
    [InlineData("It rose.[1]|It fell.[2][3]|It stayed.[^note]|It broke.²|End.")]
    [InlineData("**It rose.**|*It fell.*|_It stayed._|See [the page](https://a.example/b.c?d=e).|End.")]
    [InlineData("They changed the policy.5|It was No.5 of 12.34 and vol.5 too.")]
    [InlineData("Mrs . Bell went to the U.N . Council .|She won .")]
    // Names and addresses
    [InlineData("See www.example.com or mail a.b@c.example.|Use ASP.NET.|It works.")]
    [InlineData("He bought one.|iPhone sales rose.|eBay fell.")]
    [InlineData("Version 2.0.1 came.|It was node.js.")]
    // Without Latin blanks
    [InlineData("今日は晴れ。|明日は雨。")]
    [InlineData("One.|Two\u00A0three.|Four.")]
    public void Text_is_split_where_its_sentences_end(string marked)
    {
        var expected = marked.Split('|');
        var text = string.Join(marked.Contains('。') ? "" : " ", expected);

        var actual = SentenceSplitter.Split(text).Select(range => range.Of(text)).ToArray();

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\u200B\uFEFF\r\n")]
    public void Blank_text_has_no_sentences(string text) => Assert.Empty(SentenceSplitter.Split(text));

    [Fact]
    public void Blanks_of_every_kind_stay_outside()
    {
        const string Text = "\u200B\u00A0One.\u00A0\u200B \u00A0\uFEFFTwo.\u202F\u2060";

        var ranges = SentenceSplitter.Split(Text);

        Assert.Equal(["One.", "Two."], ranges.Select(range => range.Of(Text)));
    }

    [Theory]
    [InlineData("no full stop", "no full stop")]
    [InlineData("...", "...")]
    [InlineData("?", "?")]
    [InlineData(". . .", ". . .")]
    public void Text_without_words_or_stops_is_one_sentence(string text, string sentence) =>
        Assert.Equal([sentence], SentenceSplitter.Split(text).Select(range => range.Of(text)));
}
