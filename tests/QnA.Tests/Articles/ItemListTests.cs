using QnA.Articles;
using Xunit;

namespace QnA.Tests.Articles;

public sealed class ItemListTests
{
    [Fact]
    public void List_has_the_heading_and_the_lead_in_that_stand_over_it()
    {
        Assert.Equal(
            ["What was found?", "In the cellar there were:"],
            Over("A headline\n\nWhat was found?\n\nThe police came at six. In the cellar there were:\n- two oars\n- a net\nNobody was there."));
    }

    [Fact]
    public void List_under_a_heading_alone_has_the_heading()
    {
        Assert.Equal(["Who plays whom?"], Over("A headline\n\nThe play opens on Friday in Lowmark.\n\nWho plays whom?\n\n• Jane Doe, the queen\n\n• John Roe, her brother"));
    }

    [Fact]
    public void List_behind_a_full_sentence_is_left_out()
    {
        Assert.Empty(ItemList.Of(Parse("A headline\n\nThe play opens on Friday in Lowmark.\n- Jane Doe is ill\n- John Roe is not")));
    }

    private static IEnumerable<string> Over(string text)
    {
        var article = Parse(text);
        return ItemList.Of(article).Single().Over.Select(article.TextOf);
    }

    private static Article Parse(string text) => ArticleParser.Parse("a.txt", text, "hash", null);
}
