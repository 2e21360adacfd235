using QnA.Inference.Tokenization;
using Xunit;

namespace QnA.Inference.Tests.Tokenization;

/// <summary>What holds for every text. A failure lists the texts that broke it, in UTF-16 code units.</summary>
public sealed class TokenizerPropertyTests
{
    private const int Seed = 20_261_122;
    private const int Texts = 3_000;
    private const int NoLimit = 10_000;

    [Fact]
    public void Ranges_lie_in_the_text_in_order_whatever_it_holds()
    {
        var wrong = SomeTexts().Where(text => !RangesAreInOrder(text));

        Assert.Empty(wrong.Select(Show));
    }

    [Fact]
    public void Characters_of_a_range_produce_the_piece()
    {
        var wrong = SomeTexts().Where(text => !RangesProducePieces(text));

        Assert.Empty(wrong.Select(Show));
    }

    [Fact]
    public void Nothing_that_is_read_lies_outside_the_ranges()
    {
        var wrong = SomeTexts().Where(text => !RangesCoverWhatIsRead(text));

        Assert.Empty(wrong.Select(Show));
    }

    [Fact]
    public void Special_ids_never_come_from_a_text()
    {
        var wrong = SomeTexts().Where(text => TestVocabulary.Spell(Content(text).Ids)
            .Any(piece => piece is "[PAD]" or "[CLS]" or "[SEP]" or "[MASK]"));

        Assert.Empty(wrong.Select(Show));
    }

    [Fact]
    public void Counting_agrees_with_encoding()
    {
        var wrong = SomeTexts().Where(text => TestVocabulary.Tokenizer.CountPieces(text) != Content(text).Ids.Count);

        Assert.Empty(wrong.Select(Show));
    }

    [Fact]
    public void Pairs_keep_their_shape_and_limit_whatever_they_hold()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Texts; i++)
        {
            var (first, second) = (RandomText.Next(random, 20), RandomText.Next(random, 20));
            var limit = random.Next(-2, 60);

            var tokens = TestVocabulary.Tokenizer.EncodePair(first, second, limit);

            AssertPair(tokens, Content(first).Ids, Content(second).Ids, Math.Max(0, limit - 3));
        }
    }

    private static void AssertPair(TokenizedText tokens, List<int> first, List<int> second, int room)
    {
        var keptFirst = tokens.Ids.Take(tokens.SecondStart).Skip(1).SkipLast(1).ToList();
        var keptSecond = tokens.Ids.Skip(tokens.SecondStart).SkipLast(1).ToList();

        Assert.Equal(Math.Min(room, first.Count + second.Count) + 3, tokens.Count);
        Assert.Equal(tokens.Count, tokens.Ranges.Count);
        Assert.Equal(tokens.TypeIds, Enumerable.Range(0, tokens.Count).Select(index => index < tokens.SecondStart ? 0 : 1));
        Assert.Equal(first.Take(keptFirst.Count), keptFirst);
        Assert.Equal(second.Take(keptSecond.Count), keptSecond);
        Assert.True(keptFirst.Count >= Math.Min(first.Count, room / 2));
        Assert.True(keptFirst.Count == first.Count || keptSecond.Count <= room - (room / 2));
    }

    private static bool RangesAreInOrder(string text)
    {
        var ranges = Content(text).Ranges;

        return ranges.All(range => 0 <= range.Start && range.Start < range.End && range.End <= text.Length)
            && ranges.Zip(ranges.Skip(1)).All(pair => pair.First.End <= pair.Second.Start || ShareOneCharacter(pair.First, pair.Second, text));
    }

    private static bool RangesProducePieces(string text)
    {
        var (ids, ranges) = Content(text);
        for (var i = 0; i < ids.Count; i++)
        {
            var piece = TestVocabulary.Pieces[ids[i]];
            var spelling = piece.StartsWith("##", StringComparison.Ordinal) ? piece[2..] : piece;
            var folded = Fold(ranges[i].Of(text));
            var shared = ranges.Where((other, index) => index != i && other.Overlaps(ranges[i])).Any();

            if (piece != "[UNK]" && !(shared ? folded.Contains(spelling, StringComparison.Ordinal) : folded == spelling))
                return false;
        }

        return true;
    }

    private static bool RangesCoverWhatIsRead(string text)
    {
        var end = 0;
        foreach (var range in Content(text).Ranges.Append(new(text.Length, text.Length)))
        {
            if (range.Start > end && Fold(text[end..range.Start]).Length > 0)
                return false;
            end = range.End;
        }

        return true;
    }

    /// <summary>Two pieces of one decomposed character may overlap in that character, no others.</summary>
    private static bool ShareOneCharacter(TextRange before, TextRange after, string text) =>
        before.Start <= after.Start && before.End <= after.End
        && Fold(text[after.Start..before.End]).EnumerateRunes().Count() > 1
        && text[after.Start..before.End].EnumerateRunes().Count(rune => FoldedCharacter.Of(rune).Text.Length > 0) == 1;

    private static (List<int> Ids, List<TextRange> Ranges) Content(string text)
    {
        var tokens = TestVocabulary.Tokenizer.Encode(text, NoLimit);
        return ([.. tokens.Ids.Skip(1).SkipLast(1)], [.. tokens.Ranges.Skip(1).SkipLast(1)]);
    }

    private static IEnumerable<string> SomeTexts()
    {
        var random = new Random(Seed);
        return Enumerable.Range(0, Texts).Select(_ => RandomText.Next(random, 30));
    }

    private static string Fold(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => FoldedCharacter.Of(rune).Text));

    private static string Show(string text) => string.Join(' ', text.Select(unit => ((int)unit).ToString("X4", null)));
}
