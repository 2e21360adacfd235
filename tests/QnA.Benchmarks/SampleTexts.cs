using System.Reflection;
using QnA.Inference;
using QnA.Inference.Encoder;

namespace QnA.Benchmarks;

/// <summary>Texts of a wanted length, cut from the articles of the repository.</summary>
internal static class SampleTexts
{
    private static readonly string[] Words = string
        .Join(' ', Directory.GetFiles(Path.Combine(RepositoryRoot, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static string RepositoryRoot
        => typeof(SampleTexts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == "RepositoryRoot").Value!;

    /// <summary>A text of at least <paramref name="words"/> words, another one for every number.</summary>
    public static string Text(int words, int number)
        => string.Join(' ', Enumerable.Range(number * 37, words).Select(i => Words[i % Words.Length]));

    public static PieceSequence Pieces(LocalModels models, int pieces, int number)
        => PieceSequence.From(models.Tokenizer.Encode(Text(pieces, number), pieces));
}
