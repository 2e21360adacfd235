namespace QnA.Inference.Tokenization;

/// <summary>A piece of a word: its id in the vocabulary, and the characters <c>word[Start..End]</c> that it covers.</summary>
internal readonly record struct Piece(int Id, int Start, int End);
