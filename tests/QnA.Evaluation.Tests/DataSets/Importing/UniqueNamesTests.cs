using QnA.Evaluation.DataSets.Importing;
using Xunit;

namespace QnA.Evaluation.Tests.DataSets.Importing;

public sealed class UniqueNamesTests
{
    [Theory]
    [InlineData("31715818", "31715818.txt")]
    [InlineData("Sky_(United_Kingdom)", "Sky_(United_Kingdom).txt")]
    [InlineData("v1.2", "v1.2.txt")]
    [InlineData("../up", "_._up.txt")]
    [InlineData(".hidden", "_hidden.txt")]
    [InlineData("a/b\\c d", "a_b_c_d.txt")]
    [InlineData("über", "_ber.txt")]
    [InlineData("con", "_con.txt")]
    [InlineData("LPT1.x", "_LPT1.x.txt")]
    [InlineData("", "_.txt")]
    public void Article_gets_a_name_that_every_file_system_takes(string id, string expected) =>
        Assert.Equal(expected, UniqueNames.ForArticles().Next(id));

    [Fact]
    public void Names_are_cut_and_stay_different()
    {
        var names = UniqueNames.ForArticles();

        var first = names.Next(new string('a', 300) + "1");
        var second = names.Next(new string('A', 300) + "2");

        Assert.Equal(new string('a', 100) + ".txt", first);
        Assert.Equal(new string('A', 100) + "-2.txt", second);
    }

    [Fact]
    public void Name_that_a_number_made_is_not_given_again()
    {
        var names = UniqueNames.ForArticles();

        Assert.Equal(("a.txt", "a-2.txt", "a-2-2.txt", "a-3.txt"), (names.Next("a"), names.Next("a"), names.Next("a-2"), names.Next("a")));
    }

    [Theory]
    [InlineData("q:1", "q_1")]
    [InlineData("q 1\t", "q_1_")]
    [InlineData("", "_")]
    public void Label_gets_an_id_without_colons_and_blanks(string id, string expected) => Assert.Equal(expected, UniqueNames.ForLabels().Next(id));
}
