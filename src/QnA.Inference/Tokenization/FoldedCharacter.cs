using System.Globalization;
using System.Text;

namespace QnA.Inference.Tokenization;

/// <summary>What uncased BERT makes of one character: its text, and how it divides words.</summary>
/// <param name="Role">How the character takes part in a word.</param>
/// <param name="Text">
/// The character decomposed, without accents, in lower case; empty unless <paramref name="Role"/> is
/// <see cref="CharacterRole.Letter"/> or <see cref="CharacterRole.Alone"/>.
/// </param>
/// <remarks>
/// The rules and their order are those of the BertNormalizer and BertPreTokenizer of Hugging Face's tokenizers: clean,
/// spaces round CJK, NFD, drop Mn, lower case, split on punctuation. Each works on single characters, so one character
/// can be folded without its neighbours.
/// </remarks>
internal sealed record FoldedCharacter(CharacterRole Role, string Text)
{
    private static readonly FoldedCharacter Space = new(CharacterRole.Space, "");
    private static readonly FoldedCharacter Dropped = new(CharacterRole.Dropped, "");
    private static readonly FoldedCharacter Mark = new(CharacterRole.Mark, "");

    // The basic plane, filled in as characters are met. Two threads may make the same entry: either will do.
    private static readonly FoldedCharacter?[]?[] Pages = new FoldedCharacter?[]?[256];

    /// <summary>The folding of <paramref name="rune"/>, kept for the characters of the basic plane.</summary>
    public static FoldedCharacter Of(Rune rune)
    {
        if (!rune.IsBmp)
            return Fold(rune);

        var page = Pages[rune.Value >> 8] ??= new FoldedCharacter?[256];
        return page[rune.Value & 0xFF] ??= Fold(rune);
    }

    private static FoldedCharacter Fold(Rune rune)
    {
        if (rune.Value is '\t' or '\n' or '\r')
            return Space;
        if (rune.Value is 0 or 0xFFFD || IsOther(Rune.GetUnicodeCategory(rune)))
            return Dropped;
        if (Rune.IsWhiteSpace(rune))
            return Space;

        var folded = CanonicalDecomposition.Of(rune)
            .Where(part => Rune.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            .Select(Rune.ToLowerInvariant)
            .ToList();
        if (folded.Count == 0)
            return Mark;

        var alone = IsCjk(rune.Value) || IsPunctuation(folded[0]);
        return new(alone ? CharacterRole.Alone : CharacterRole.Letter, string.Concat(folded));
    }

    /// <summary>The reference drops Cc, Cf and Co, and keeps characters that are not assigned.</summary>
    private static bool IsOther(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    private static bool IsPunctuation(Rune rune) =>
        rune.Value is (>= 33 and <= 47) or (>= 58 and <= 64) or (>= 91 and <= 96) or (>= 123 and <= 126)
        || Rune.IsPunctuation(rune);

    /// <summary>The ranges of google-research/bert, tokenization.py, <c>_is_chinese_char</c>.</summary>
    /// <remarks>Hugging Face's Rust code has 2B920 for 2B820; no piece of the vocabulary has a character in between.</remarks>
    private static bool IsCjk(int code) =>
        code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF)
            or (>= 0x2A700 and <= 0x2B73F) or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B820 and <= 0x2CEAF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
