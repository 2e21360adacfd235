using System.Globalization;
using System.Text;
using QnA.Inference.Tokenization;
using Xunit;

namespace QnA.Inference.Tests.Tokenization;

public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData("é", "e")]
    [InlineData("Å", "a")]
    [InlineData("\u212B", "a")]
    [InlineData("ǖ", "u")]
    [InlineData("\u0130", "i")]
    [InlineData("ß", "ß")]
    [InlineData("\u1E9E", "ß")]
    [InlineData("Σ", "σ")]
    [InlineData("Й", "и")]
    [InlineData("ﬁ", "ﬁ")]
    [InlineData("한", "\u1112\u1161\u11AB")]
    [InlineData("가", "\u1100\u1161")]
    [InlineData("\u0CCB", "\u0CC2\u0CD5")]
    [InlineData("\U00010400", "\U00010428")]
    [InlineData("\u0378", "\u0378")]
    public void Letter_is_decomposed_stripped_and_lowered(string character, string expected)
    {
        var folded = FoldedCharacter.Of(Rune.GetRuneAt(character, 0));

        Assert.Equal(new(CharacterRole.Letter, expected), folded);
    }

    [Theory]
    [InlineData("$", "$")]
    [InlineData("`", "`")]
    [InlineData("\u2019", "\u2019")]
    [InlineData("\u00A7", "\u00A7")]
    [InlineData("\u037E", ";")]
    [InlineData("\u1FEF", "`")]
    [InlineData("\u2260", "=")]
    [InlineData("\u4F60", "\u4F60")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("\U0002F800", "\u4E3D")]
    [InlineData("\U00020000", "\U00020000")]
    public void Punctuation_and_CJK_stand_alone(string character, string expected)
    {
        var folded = FoldedCharacter.Of(Rune.GetRuneAt(character, 0));

        Assert.Equal(new(CharacterRole.Alone, expected), folded);
    }

    [Theory]
    [InlineData('\t', nameof(CharacterRole.Space))]
    [InlineData('\u00A0', nameof(CharacterRole.Space))]
    [InlineData('\u2001', nameof(CharacterRole.Space))]
    [InlineData('\u2028', nameof(CharacterRole.Space))]
    [InlineData('\u3000', nameof(CharacterRole.Space))]
    [InlineData('\v', nameof(CharacterRole.Dropped))]
    [InlineData('\u0085', nameof(CharacterRole.Dropped))]
    [InlineData('\0', nameof(CharacterRole.Dropped))]
    [InlineData('\uFFFD', nameof(CharacterRole.Dropped))]
    [InlineData('\u200B', nameof(CharacterRole.Dropped))]
    [InlineData('\u00AD', nameof(CharacterRole.Dropped))]
    [InlineData('\uE000', nameof(CharacterRole.Dropped))]
    [InlineData('\u0301', nameof(CharacterRole.Mark))]
    [InlineData('\u0344', nameof(CharacterRole.Mark))]
    [InlineData('\uFE0F', nameof(CharacterRole.Mark))]
    public void Other_characters_leave_no_text(char character, string role)
    {
        var folded = FoldedCharacter.Of(new(character));

        Assert.Equal(new(Enum.Parse<CharacterRole>(role), ""), folded);
    }

    [Fact]
    public void Folding_is_complete_for_every_character()
    {
        var wrong = EveryCharacter().Where(rune => !IsComplete(FoldedCharacter.Of(rune)));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Decompositions_cover_the_standard()
    {
        var decomposed = EveryCharacter().Count(rune => !IsWhole(rune));

        // 2,081 characters of Unicode 17 in UnicodeData.txt, and the Hangul syllables.
        Assert.Equal(2_081 + 11_172, decomposed);
    }

    private static bool IsComplete(FoldedCharacter folded)
    {
        var parts = folded.Text.EnumerateRunes().ToList();

        return (folded.Role is CharacterRole.Letter or CharacterRole.Alone) == (parts.Count > 0)
            && parts.All(part => IsWhole(part) && Rune.ToLowerInvariant(part) == part)
            && parts.All(part => Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            // A word is divided by whole characters: none may hide punctuation or a space beside a letter.
            && (parts.Count < 2 || !parts.Any(part => Rune.IsPunctuation(part) || Rune.IsWhiteSpace(part)));
    }

    private static bool IsWhole(Rune rune) => CanonicalDecomposition.Of(rune) is [var only] && only == rune;

    /// <summary>All planes that have assigned characters, but for private use.</summary>
    private static IEnumerable<Rune> EveryCharacter() =>
        Enumerable.Range(0, 0x40000).Concat(Enumerable.Range(0xE0000, 0x1000)).Where(Rune.IsValid).Select(value => new Rune(value));
}
