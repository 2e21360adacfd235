namespace QnA.Inference.Tests.Tokenization;

/// <summary>The vocabulary of the product, loaded once for all tests.</summary>
internal static class TestVocabulary
{
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "Models", "minilm", "vocab.txt");

    public static WordPieceTokenizer Tokenizer { get; } = WordPieceTokenizer.Load(File);

    /// <summary>Spelling of each piece; its index is the id.</summary>
    public static IReadOnlyList<string> Pieces { get; } = System.IO.File.ReadAllLines(File);

    public static MemoryStream Of(IEnumerable<string> pieces) => new(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', pieces)));

    public static IReadOnlyList<string> Spell(IEnumerable<int> ids) => [.. ids.Select(id => Pieces[id])];
}
