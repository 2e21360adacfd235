using QnA.Composing;
using Xunit;

namespace QnA.Tests.Composing;

public sealed class DraftSplitterTests
{
    private const string Reply =
        "The port closed on 3 March [1]. It “never opened again”, said the U.S. envoy J. Smith. [2][3] Grain fell by 2.5 per cent [1, 4].\n\n- Prices rose in São Paulo [2-4].\nThat is all.";

    private static readonly DraftSentence[] Sentences =
    [
        new("The port closed on 3 March.", [1]),
        new("It “never opened again”, said the U.S. envoy J. Smith.", [2, 3]),
        new("Grain fell by 2.5 per cent.", [1, 4]),
        new("Prices rose in São Paulo.", [2, 3, 4]),
        new("That is all.", []),
    ];

    [Fact]
    public void Splitter_finds_the_same_sentences_wherever_the_pieces_end()
    {
        for (var size = 1; size <= Reply.Length; size++)
        {
            Equal(Sentences, SplitInPieces(Reply, size));
        }
    }

    [Fact]
    public void Splitter_gives_a_sentence_as_soon_as_the_next_word_is_whole()
    {
        var splitter = new DraftSplitter();

        Assert.Empty(splitter.Append("The port closed [1]."));
        Assert.Empty(splitter.Append(" Grain"));
        Equal([new("The port closed.", [1])], splitter.Append(" fell"));
    }

    [Fact]
    public void Splitter_gives_a_sentence_at_the_end_of_its_line()
    {
        var splitter = new DraftSplitter();

        Equal([new("The port closed.", [1])], splitter.Append("The port closed. [1]\n"));
        Assert.Empty(splitter.Finish());
    }

    [Theory]
    [InlineData("Prices rose [12].", "Prices rose.", new[] { 12 })]
    [InlineData("Prices【3†source】rose.", "Pricesrose.", new[] { 3 })]
    [InlineData("Prices rose [Source 2] and fell [sources 3 and 4].", "Prices rose and fell.", new[] { 2, 3, 4 })]
    [InlineData("Prices rose [1][1] [1].", "Prices rose.", new[] { 1 })]
    [InlineData("Prices rose [1-9999].", "Prices rose.", new int[0])]
    [InlineData("Prices [sic] rose.", "Prices [sic] rose.", new int[0])]
    [InlineData("1. Prices rose [2].", "Prices rose.", new[] { 2 })]
    [InlineData("1945. [1]", "1945.", new[] { 1 })]
    public void Splitter_reads_the_marks_that_models_write(string reply, string text, int[] numbers) =>
        Equal([new(text, numbers)], SplitInPieces(reply, reply.Length));

    [Fact]
    public void Splitter_cuts_off_what_never_ends()
    {
        var splitter = new DraftSplitter();
        var found = new List<DraftSentence>();
        for (var i = 0; i < 1000; i++)
        {
            found.AddRange(splitter.Append("and on "));
        }

        Assert.All(found, s => Assert.InRange(s.Text.Length, DraftSplitter.LongestSentence - 10, DraftSplitter.LongestSentence + 10));
        Assert.Equal(4, found.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("[1]")]
    [InlineData("***")]
    public void Splitter_finds_nothing_where_there_are_no_words(string reply) => Assert.Empty(SplitInPieces(reply, 1));

    private static List<DraftSentence> SplitInPieces(string reply, int size)
    {
        var splitter = new DraftSplitter();
        return [.. reply.Chunk(size).SelectMany(piece => splitter.Append(new string(piece))), .. splitter.Finish()];
    }

    private static void Equal(IReadOnlyList<DraftSentence> expected, IReadOnlyList<DraftSentence> actual)
    {
        Assert.Equal(expected.Select(s => s.Text), actual.Select(s => s.Text));
        Assert.Equal(expected.Select(s => string.Join(",", s.Numbers)), actual.Select(s => string.Join(",", s.Numbers)));
    }
}
