using System.Text.Json;
using QnA.Inference.Tokenization;
using Xunit;

namespace QnA.Inference.Tests.Tokenization;

public sealed class GoldenTokenizationTests
{
    private const string LlamaCpp = "tokenizer/llamacpp_bert_bge_golden.json";
    private const string Google = "tokenizer/google_bert_golden.json";
    private const string MiniLm = "golden/minilm.jsonl";
    private const string Grounder = "golden/grounder.jsonl";

    // The reference read the special pieces written in this one as special; the product differs on purpose.
    private const int LineWithSpecialPieces = 38;

    [Theory, MemberData(nameof(Indexes), LlamaCpp, 44)]
    public void Ids_are_those_of_llama_cpp(int index)
    {
        var golden = GoldenFile.Cases(LlamaCpp).ElementAt(index);

        var tokens = TestVocabulary.Tokenizer.Encode(golden.Text("text"), maxPieces: 10_000);

        Assert.Equal(golden.Numbers("ids"), tokens.Ids.Skip(1).SkipLast(1));
        Assert.Equal(golden.Numbers("ids").Count, TestVocabulary.Tokenizer.CountPieces(golden.Text("text")));
    }

    [Theory, MemberData(nameof(Indexes), Google, 8)]
    public void Words_and_pieces_are_those_of_the_first_implementation(int index)
    {
        var golden = GoldenFile.Cases(Google).ElementAt(index);

        var actual = golden.Text("kind") switch
        {
            "full" => Pieces(golden),
            "basic" when golden.GetProperty("lower").GetBoolean() => Words(golden.Text("text"), original: false),
            // The product has no cased mode; the ranges of the words still give them in their own case.
            "basic" => Words(golden.Text("text"), original: true),
            "wordpiece" => PiecesOfWords(golden),
            var kind => throw new InvalidDataException(kind),
        };

        Assert.Equal(golden.Texts("tokens"), actual);
    }

    [Theory, MemberData(nameof(MiniLmLines))]
    public void Ids_and_ranges_are_those_of_hugging_face(int index)
    {
        var golden = GoldenFile.Lines(MiniLm).ElementAt(index);
        var text = golden.Text("text");

        var tokens = TestVocabulary.Tokenizer.Encode(text, maxPieces: 256);

        Assert.Equal(golden.Numbers("ids"), tokens.Ids);
        Assert.Equal(golden.Ranges("offsets", text), tokens.Ranges);
        Assert.All(tokens.TypeIds, type => Assert.Equal(0, type));
        Assert.Equal(tokens.Count, tokens.SecondStart);
    }

    [Fact]
    public void Special_pieces_written_out_are_plain_characters()
    {
        var golden = GoldenFile.Lines(MiniLm).ElementAt(LineWithSpecialPieces);
        var text = golden.Text("text");

        var tokens = TestVocabulary.Tokenizer.Encode(text, maxPieces: 256);

        string[] expected =
        [
            "[CLS]",
            "[", "cl", "##s", "]", "literal", "[", "sep", "]", "token", "##s", "[", "mask", "]",
            "[SEP]",
        ];
        Assert.Equal("[CLS] literal [SEP] tokens [MASK]", text);
        Assert.Equal(expected, TestVocabulary.Spell(tokens.Ids));
        Assert.Equal(["[CLS]", "[CLS]", "literal", "[SEP]", "token", "##s", "[MASK]", "[SEP]"], TestVocabulary.Spell(golden.Numbers("ids")));
        Assert.Equal(new TextRange(0, 1), tokens.Ranges[1]);
        Assert.Equal("SEP", tokens.Ranges[7].Of(text));
    }

    [Theory, MemberData(nameof(Indexes), Grounder, 40)]
    public void Pairs_are_those_of_hugging_face(int index)
    {
        var golden = GoldenFile.Lines(Grounder).ElementAt(index);

        var tokens = TestVocabulary.Tokenizer.EncodePair(golden.Text("first"), golden.Text("second"), maxPieces: 256);

        Assert.Equal(golden.Numbers("ids"), tokens.Ids);
        Assert.Equal(golden.Numbers("types"), tokens.TypeIds);
        Assert.Equal(golden.Numbers("types").ToList().IndexOf(1), tokens.SecondStart);
    }

    public static TheoryData<int> Indexes(string file, int count)
    {
        var cases = file.EndsWith(".json", StringComparison.Ordinal) ? GoldenFile.Cases(file) : GoldenFile.Lines(file);
        Assert.Equal(count, cases.Count());

        return [.. Enumerable.Range(0, count)];
    }

    public static TheoryData<int> MiniLmLines() =>
        [.. Indexes(MiniLm, 46).Select(row => row.Data).Where(index => index != LineWithSpecialPieces)];

    private static List<string> Pieces(JsonElement golden)
    {
        var vocabulary = golden.Texts("vocab");
        var tokens = WordPieceTokenizer.Load(TestVocabulary.Of(vocabulary)).Encode(golden.Text("text"), maxPieces: 100);

        Assert.Equal(golden.Numbers("ids"), tokens.Ids.Skip(1).SkipLast(1));
        return [.. tokens.Ids.Skip(1).SkipLast(1).Select(id => vocabulary[id])];
    }

    private static List<string> PiecesOfWords(JsonElement golden)
    {
        var vocabulary = golden.Texts("vocab");
        var pieces = new WordPieces(TestVocabulary.Of(vocabulary));
        var words = golden.Text("text").Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return [.. words.SelectMany(word => pieces.Of(word)).Select(piece => vocabulary[piece.Id])];
    }

    private static List<string> Words(string text, bool original)
    {
        var words = new List<string>();
        var reader = new WordReader(text);
        while (reader.Read())
            words.Add(original ? reader.SourceOf(0, reader.Word.Length).Of(text) : reader.Word.ToString());

        return words;
    }
}
