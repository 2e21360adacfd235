using System.Text;

namespace QnA.Inference.Tests.Tokenization;

/// <summary>Strings that mix what breaks tokenizers: accents, marks, CJK, Hangul, emoji, controls, lone surrogates.</summary>
internal static class RandomText
{
    private static readonly string[] Awkward =
    [
        "[SEP]", "[CLS]", "[MASK]", "##ing", " ", "  ", "\t", "\r\n", "\u00A0", "\u2003", "\u2028", "\u3000", "\u0085", "\v",
        "\0", "\u0007", "\u200B", "\u200D", "\uFEFF", "\uFFFD", "\uE000", "\u0378", "\uFFFF",
        "\u0301", "e\u0301", "a\u0323\u0302", "\u0344", "\u20DD", "\u0130", "\u1E9E", "\u03A3", "\uFB01", "\u037E", "\u2260",
        "\u1FEF", "\u2126", "\u4F60\u597D", "\uF900", "\U0002F800", "\U0002B820", "\uD55C\uAE00", "\u1100\u1161", "\u0CCB",
        "\U0001F600", "\u2764\uFE0F", "\U0001F636\u200D\U0001F32B\uFE0F", "\U0001D15E", "\U00010400", "\U000F0000",
        "\uD800", "\uDC00", "\uDC00\uD800", "\u2019s", "\u201C", "\u2026", "don't", "20-YEAR", "3.5%", "unbelievably",
    ];

    /// <param name="random">Source of chance; the caller seeds it.</param>
    /// <param name="parts">How many parts to join, at most.</param>
    public static string Next(Random random, int parts)
    {
        var text = new StringBuilder();
        for (var i = random.Next(parts + 1); i > 0; i--)
            AddPart(text, random);

        return text.ToString();
    }

    private static void AddPart(StringBuilder text, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                text.Append(Awkward[random.Next(Awkward.Length)]);
                break;
            case 1:
                text.Append((char)random.Next(0x10000));
                break;
            case 2:
                text.Append((char)random.Next(0xC0, 0x250));
                break;
            case 3:
                text.Append(' ');
                break;
            default:
                for (var i = random.Next(1, 9); i > 0; i--)
                    text.Append((char)random.Next('!', '~' + 1));
                break;
        }
    }
}
