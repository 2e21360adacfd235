using LibraryTokenizer = Microsoft.ML.Tokenizers.WordPieceTokenizer;

namespace QnA.Inference.Tokenization;

/// <summary>Cuts single, already folded words into pieces of the vocabulary, the longest first. Thread-safe.</summary>
/// <remarks>
/// The cutting is that of <c>Microsoft.ML.Tokenizers</c>. Its normaliser and pre-tokenizer are not used: they have no
/// ranges in the original text, and no accents are stripped under <c>InvariantGlobalization</c>. With it, a core reads
/// about 18 MB of news text a second, so words are not remembered; the worst text found, random words of 100 letters,
/// takes 2 s a megabyte.
/// </remarks>
internal sealed class WordPieces
{
    private const int MaximumCharactersPerWord = 100;

    private readonly LibraryTokenizer _library;

    /// <exception cref="InvalidDataException">The vocabulary repeats a piece or lacks a special one.</exception>
    public WordPieces(Stream vocabulary)
    {
        try
        {
            _library = LibraryTokenizer.Create(vocabulary, new()
            {
                UnknownToken = "[UNK]",
                // The library counts UTF-16 code units, the reference characters: the limit is kept below.
                MaxInputCharsPerWord = 2 * MaximumCharactersPerWord,
            });
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"Not a WordPiece vocabulary: {exception.Message}", exception);
        }
    }

    /// <summary>Id of the piece that stands for a word that cannot be cut.</summary>
    public int UnknownId => _library.UnknownTokenId;

    /// <summary>Id of a piece by its exact spelling.</summary>
    /// <exception cref="InvalidDataException">The vocabulary does not have it.</exception>
    public int IdOf(string piece) =>
        Cut(piece) is [var only] && only.Id != UnknownId
            ? only.Id
            : throw new InvalidDataException($"The vocabulary has no piece {piece}.");

    /// <summary>The pieces of a word in order; one piece <see cref="UnknownId"/> when it cannot be cut.</summary>
    public IReadOnlyList<Piece> Of(ReadOnlySpan<char> word) =>
        HasTooManyCharacters(word) ? [new(UnknownId, 0, word.Length)] : Cut(word);

    private static bool HasTooManyCharacters(ReadOnlySpan<char> word)
    {
        if (word.Length <= MaximumCharactersPerWord)
            return false;

        var characters = 0;
        foreach (var _ in word.EnumerateRunes())
        {
            if (++characters > MaximumCharactersPerWord)
                return true;
        }

        return false;
    }

    private Piece[] Cut(ReadOnlySpan<char> word)
    {
        var tokens = _library.EncodeToTokens(word, out _, considerPreTokenization: false, considerNormalization: false);
        var pieces = new Piece[tokens.Count];
        for (var i = 0; i < pieces.Length; i++)
            pieces[i] = new(tokens[i].Id, tokens[i].Offset.Start.Value, tokens[i].Offset.End.Value);

        return pieces;
    }
}
