using Xunit;

namespace QnA.Inference.Tests.Tokenization;

public sealed class WordPieceTokenizerTests
{
    private static readonly string[] Special = ["[UNK]", "[CLS]", "[SEP]"];

    [Theory]
    [InlineData("cafe\u0301 now", "cafe\u0301", "now")]
    [InlineData("zero\u0000\u200Bs", "zero", "s")]
    [InlineData("\u0130stanbul", "\u0130stanbul")]
    [InlineData("\U0001F600\u200Dsmile.", "\U0001F600\u200Dsmile", ".")]
    [InlineData("\u2764\uFE0F!", "\u2764\uFE0F", "!")]
    [InlineData("a\uD83D\uD83D b", "a", "b")]
    [InlineData("\u0301x", "x")]
    [InlineData("\u8C48\u0301\uF900", "\u8C48\u0301", "\uF900")]
    public void Ranges_stand_in_the_original_text(string text, params string[] expected)
    {
        var tokens = TestVocabulary.Tokenizer.Encode(text, maxPieces: 256);

        Assert.Equal(expected, tokens.Ranges.Skip(1).SkipLast(1).Select(range => range.Of(text)));
        Assert.Equal(default, tokens.Ranges[0]);
        Assert.Equal(default, tokens.Ranges[^1]);
    }

    [Fact]
    public void Pieces_of_one_character_share_its_range()
    {
        const string Text = "x \uD55C";

        var tokens = TestVocabulary.Tokenizer.Encode(Text, maxPieces: 256);

        Assert.Equal(["[CLS]", "x", "\u1112", "##\u1161", "##\u11AB", "[SEP]"], TestVocabulary.Spell(tokens.Ids));
        Assert.All(tokens.Ranges.Skip(2).SkipLast(1), range => Assert.Equal(new(2, 3), range));
    }

    [Fact]
    public void Long_text_loses_its_end_and_keeps_the_last_special_piece()
    {
        var tokens = TestVocabulary.Tokenizer.Encode("one two three four", maxPieces: 4);

        Assert.Equal(["[CLS]", "one", "two", "[SEP]"], TestVocabulary.Spell(tokens.Ids));
    }

    [Theory]
    [InlineData(9, "a b c", "d e f")]
    [InlineData(8, "a b", "d e f")]
    [InlineData(7, "a b", "d e")]
    [InlineData(6, "a", "d e")]
    [InlineData(4, "", "d")]
    [InlineData(3, "", "")]
    [InlineData(0, "", "")]
    public void Long_pair_loses_the_second_text_then_what_exceeds_half_of_the_first(int limit, string first, string second)
    {
        var tokens = TestVocabulary.Tokenizer.EncodePair("a b c", "d e f", limit);

        string[] expected = ["[CLS]", .. first.Split(' '), "[SEP]", .. second.Split(' '), "[SEP]"];
        Assert.Equal(expected.Where(piece => piece.Length > 0), TestVocabulary.Spell(tokens.Ids));
        Assert.Equal(first.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length + 2, tokens.SecondStart);
    }

    [Fact]
    public void Long_pair_keeps_a_short_first_text_whole()
    {
        var tokens = TestVocabulary.Tokenizer.EncodePair("a b c", "d e f g h i", maxPieces: 10);

        Assert.Equal(["[CLS]", "a", "b", "c", "[SEP]", "d", "e", "f", "g", "[SEP]"], TestVocabulary.Spell(tokens.Ids));
    }

    [Fact]
    public void Long_first_text_uses_the_room_that_a_short_second_one_leaves()
    {
        var tokens = TestVocabulary.Tokenizer.EncodePair("a b c d e f", "g", maxPieces: 8);

        Assert.Equal(["[CLS]", "a", "b", "c", "d", "[SEP]", "g", "[SEP]"], TestVocabulary.Spell(tokens.Ids));
    }

    [Fact]
    public void Pair_has_the_ranges_of_each_text()
    {
        var tokens = TestVocabulary.Tokenizer.EncodePair("Who won?", " The team.", maxPieces: 100);

        TextRange[] expected = [default, new(0, 3), new(4, 7), new(7, 8), default, new(1, 4), new(5, 9), new(9, 10), default];
        Assert.Equal(expected, tokens.Ranges);
        Assert.Equal(5, tokens.SecondStart);
    }

    [Theory]
    [InlineData("hello", true)]
    [InlineData("café", true)]
    [InlineData("?", true)]
    [InlineData("embeddings", false)]
    [InlineData("##ing", false)]
    [InlineData("[SEP]", false)]
    [InlineData("[UNK]", false)]
    [InlineData("\U0001F999", false)]
    [InlineData("two words", false)]
    [InlineData("", false)]
    public void Whole_words_are_those_that_are_one_piece(string word, bool expected)
    {
        var whole = TestVocabulary.Tokenizer.IsWholeWord(word);

        Assert.Equal(expected, whole);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(101, 1)]
    public void Word_of_more_than_a_hundred_characters_is_unknown(int characters, int expected)
    {
        // Characters outside the basic plane: the limit counts them, not their UTF-16 code units.
        var tokenizer = WordPieceTokenizer.Load(TestVocabulary.Of([.. Special, "\U00010428", "##\U00010428"]));
        var word = string.Concat(Enumerable.Repeat("\U00010400", characters));

        var tokens = tokenizer.Encode(word, maxPieces: 1_000);

        Assert.Equal(expected, tokens.Count - 2);
        Assert.Equal(new(0, word.Length), new TextRange(tokens.Ranges[1].Start, tokens.Ranges[^2].End));
        Assert.Equal(expected == 1, tokens.Ids[1] == 0);
    }

    [Fact]
    public void Word_longer_than_any_buffer_is_unknown()
    {
        var word = new string('x', 1_000_000);

        var tokens = TestVocabulary.Tokenizer.Encode($"a {word} b", maxPieces: 256);

        Assert.Equal(["[CLS]", "a", "[UNK]", "b", "[SEP]"], TestVocabulary.Spell(tokens.Ids));
        Assert.Equal(new(2, 1_000_002), tokens.Ranges[2]);
    }

    [Theory]
    [InlineData("[CLS]", "[SEP]", "a")]
    [InlineData("[UNK]", "[CLS]", "a")]
    [InlineData("[UNK]", "[SEP]", "a")]
    [InlineData("[UNK]", "[CLS]", "[SEP]", "a", "a")]
    [InlineData("")]
    public void Vocabulary_that_lacks_or_repeats_a_piece_is_refused(params string[] pieces)
    {
        using var vocabulary = TestVocabulary.Of(pieces);

        Assert.Throws<InvalidDataException>(() => WordPieceTokenizer.Load(vocabulary));
    }

    [Fact]
    public void Tokenizer_gives_the_same_on_many_threads()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 400).Select(_ => RandomText.Next(random, 30)).ToList();
        var shared = WordPieceTokenizer.Load(TestVocabulary.File);
        var expected = texts.Select(text => string.Join(' ', TestVocabulary.Tokenizer.Encode(text, 10_000).Ids)).ToList();

        var actual = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(text => string.Join(' ', shared.Encode(text, 10_000).Ids)).ToList();

        Assert.Equal(expected, actual);
    }
}
