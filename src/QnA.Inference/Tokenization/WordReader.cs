using System.Text;

namespace QnA.Inference.Tokenization;

/// <summary>Reads a text word by word, as uncased BERT sees it, and remembers where each character came from.</summary>
internal sealed class WordReader(string text)
{
    private char[] _word = new char[32];
    private TextRange[] _sources = new TextRange[32];
    private int _length;
    private int _position;

    /// <summary>The word read last: folded, never empty after a successful <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Word => _word.AsSpan(0, _length);

    /// <summary>Where the characters <c>Word[start..end]</c> stand in the text; the range is never empty.</summary>
    public TextRange SourceOf(int start, int end) => new(_sources[start].Start, _sources[end - 1].End);

    /// <summary>Moves to the next word.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Read()
    {
        _length = 0;

        while (_position < text.Length)
        {
            var folded = Peek(out var end);
            if (folded.Role is CharacterRole.Space or CharacterRole.Alone && _length > 0)
                return true;

            var start = _position;
            _position = end;
            if (folded.Text.Length == 0)
                continue;

            SkipMarks();
            Append(folded.Text, new(start, _position));
            if (folded.Role == CharacterRole.Alone)
                return true;
        }

        return _length > 0;
    }

    private FoldedCharacter Peek(out int end)
    {
        // A surrogate without its other half decodes as U+FFFD, which is dropped as the reference drops that character.
        Rune.DecodeFromUtf16(text.AsSpan(_position), out var rune, out var consumed);
        end = _position + consumed;
        return FoldedCharacter.Of(rune);
    }

    private void SkipMarks()
    {
        while (_position < text.Length && Peek(out var end).Role == CharacterRole.Mark)
            _position = end;
    }

    private void Append(string folded, TextRange source)
    {
        if (_length + folded.Length > _word.Length)
        {
            Array.Resize(ref _word, _word.Length * 2);
            Array.Resize(ref _sources, _sources.Length * 2);
        }

        foreach (var character in folded)
        {
            _word[_length] = character;
            _sources[_length] = source;
            _length++;
        }
    }
}
