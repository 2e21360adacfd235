using QnA.Inference.Grounding;
using Xunit;

namespace QnA.Inference.Tests.Grounding;

public sealed class WordEdgesTests
{
    [Theory]
    [InlineData("red |bri|dge ahead", "bridge")]
    [InlineData("it cost 3|.|5 million", "3.5")]
    [InlineData("it cost 1|,200|,000 crowns", "1,200,000")]
    [InlineData("a B|-52| flew", "B-52")]
    [InlineData("the B-|52| flew", "B-52")]
    [InlineData("a |20|-year plan", "20")]
    [InlineData("they do|n|’t know", "don’t")]
    [InlineData("the U|.N|. said", "U.N")]
    [InlineData("said so.| Nex|t day", " Next")]
    [InlineData("the dogs|’| bowls", "’")]
    [InlineData("from 1990|-|1995 on", "-")]
    [InlineData("a cafe\u0301|s| menu", "cafe\u0301s")]
    [InlineData("|whole|", "whole")]
    [InlineData("end |5.|", "5.")]
    public void A_span_is_widened_to_whole_words_and_no_further(string marked, string expected)
    {
        var start = marked.IndexOf('|', StringComparison.Ordinal);
        var end = marked.LastIndexOf('|') - 1;
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        var widened = new TextRange(WordEdges.StartOfWord(text, start), WordEdges.EndOfWord(text, end));

        Assert.Equal(expected, widened.Of(text));
    }
}
