using System.Globalization;
using System.Text;

namespace QnA.Inference.Tokenization;

/// <summary>Unicode's full canonical decomposition (NFD) of one character.</summary>
/// <remarks>
/// The program runs with <c>InvariantGlobalization</c>, where <see cref="string.Normalize(NormalizationForm)"/> returns
/// its input as it is (measured on .NET 10), so the table comes along as a resource. Canonical reordering is left out:
/// it only moves combining marks, and nearly all of them are dropped afterwards.
/// </remarks>
internal static class CanonicalDecomposition
{
    private const string Resource = "QnA.Inference.Tokenization.UnicodeDecompositions.txt";

    // Hangul constants: The Unicode Standard, section 3.12.
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7;
    private const int VCount = 21, TCount = 28, SCount = 19 * VCount * TCount;

    private static readonly Dictionary<int, Rune[]> Table = Read();

    /// <summary>The characters that <paramref name="rune"/> decomposes into; itself when it does not.</summary>
    public static IReadOnlyList<Rune> Of(Rune rune)
    {
        if (Table.TryGetValue(rune.Value, out var runes))
            return runes;

        var syllable = rune.Value - SBase;
        return syllable is >= 0 and < SCount ? Hangul(syllable) : [rune];
    }

    private static Rune[] Hangul(int syllable)
    {
        var leading = new Rune(LBase + (syllable / (VCount * TCount)));
        var vowel = new Rune(VBase + (syllable % (VCount * TCount) / TCount));
        var trailing = syllable % TCount;

        return trailing == 0 ? [leading, vowel] : [leading, vowel, new Rune(TBase + trailing)];
    }

    private static Dictionary<int, Rune[]> Read()
    {
        using var stream = typeof(CanonicalDecomposition).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, Rune[]>();

        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;

            var codes = line.Split(' ');
            table.Add(Hexadecimal(codes[0]), [.. codes.Skip(1).Select(code => new Rune(Hexadecimal(code)))]);
        }

        return table;
    }

    private static int Hexadecimal(string code) => int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
