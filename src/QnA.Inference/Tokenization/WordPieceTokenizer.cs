using QnA.Inference.Tokenization;

namespace QnA.Inference;

/// <summary>The tokenizer of uncased BERT models, with the range of every piece in the original text. Thread-safe.</summary>
/// <remarks>
/// Agrees with Hugging Face's fast tokenizer but for two things, both on purpose: special pieces written out in a text
/// (<c>[SEP]</c>) are plain characters, and an accent in a character of its own belongs to the range of the letter that
/// it stands on, so that a range never parts them. Lone surrogates are not read.
/// </remarks>
public sealed class WordPieceTokenizer
{
    /// <summary>BERT's vocabulary is in the order of frequency; from this id on its whole words are rare ("thane", "wen").</summary>
    private const int RareFrom = 15_000;

    private readonly WordPieces _pieces;
    private readonly int _startId;
    private readonly int _endId;

    private WordPieceTokenizer(WordPieces pieces)
    {
        _pieces = pieces;
        _startId = pieces.IdOf("[CLS]");
        _endId = pieces.IdOf("[SEP]");
    }

    /// <summary>Reads a vocabulary: UTF-8, one piece a line, the line number from 0 is the id.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It repeats a piece, or lacks a special one.</exception>
    public static WordPieceTokenizer Load(string vocabularyFile)
    {
        using var stream = File.OpenRead(vocabularyFile);
        return Load(stream);
    }

    /// <inheritdoc cref="Load(string)"/>
    public static WordPieceTokenizer Load(Stream vocabulary) => new(new WordPieces(vocabulary));

    /// <summary><c>[CLS] text [SEP]</c>, all of type 0.</summary>
    /// <param name="text">Any text, empty too.</param>
    /// <param name="maxPieces">The end of the text is cut off beyond it. The two special pieces are always there.</param>
    public TokenizedText Encode(string text, int maxPieces)
    {
        var content = Read(text, Math.Max(0, maxPieces - 2));
        var builder = new TokenizedTextBuilder(content.Count + 2);
        builder.AddSpecial(_startId, type: 0);
        builder.Add(content, content.Count, type: 0);
        builder.AddSpecial(_endId, type: 0);

        return builder.Build(secondStart: content.Count + 2);
    }

    /// <summary><c>[CLS] first [SEP] second [SEP]</c>, of type 0 up to the first <c>[SEP]</c>, then 1.</summary>
    /// <param name="first">The question or claim.</param>
    /// <param name="second">The passage.</param>
    /// <param name="maxPieces">
    /// What is too long loses the end of the second text, and of the first one only what exceeds half of the room.
    /// The three special pieces are always there.
    /// </param>
    public TokenizedText EncodePair(string first, string second, int maxPieces)
    {
        var room = Math.Max(0, maxPieces - 3);
        var firstPieces = Read(first, room);
        var secondPieces = Read(second, room);
        var firstCount = Math.Min(firstPieces.Count, Math.Max(room / 2, room - secondPieces.Count));
        var secondCount = Math.Min(secondPieces.Count, room - firstCount);

        var builder = new TokenizedTextBuilder(firstCount + secondCount + 3);
        builder.AddSpecial(_startId, type: 0);
        builder.Add(firstPieces, firstCount, type: 0);
        builder.AddSpecial(_endId, type: 0);
        builder.Add(secondPieces, secondCount, type: 1);
        builder.AddSpecial(_endId, type: 1);

        return builder.Build(secondStart: firstCount + 2);
    }

    /// <summary>Number of pieces of a text, without special ones.</summary>
    public int CountPieces(string text)
    {
        var reader = new WordReader(text);
        var count = 0;
        while (reader.Read())
            count += _pieces.Of(reader.Word).Count;

        return count;
    }

    /// <summary>Whether the vocabulary has the word as one piece; accents do not matter.</summary>
    public bool IsWholeWord(string lowerCaseWord) => WholeWord(lowerCaseWord) is not null;

    /// <summary>Whether the vocabulary has the word as one piece and early, so that it is a frequent one; accents do not matter.</summary>
    public bool IsCommonWord(string lowerCaseWord) => WholeWord(lowerCaseWord) < RareFrom;

    private int? WholeWord(string lowerCaseWord) =>
        Read(lowerCaseWord, limit: 2) is [var only] && only.Id != _pieces.UnknownId ? only.Id : null;

    private List<(int Id, TextRange Range)> Read(string text, int limit)
    {
        var reader = new WordReader(text);
        var pieces = new List<(int, TextRange)>(Math.Min(limit, (text.Length / 4) + 1));
        while (pieces.Count < limit && reader.Read())
        {
            foreach (var piece in _pieces.Of(reader.Word))
            {
                if (pieces.Count == limit)
                    break;

                pieces.Add((piece.Id, reader.SourceOf(piece.Start, piece.End)));
            }
        }

        return pieces;
    }
}
