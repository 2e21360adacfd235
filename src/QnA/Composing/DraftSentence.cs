namespace QnA.Composing;

/// <summary>A sentence as a language model wrote it.</summary>
/// <param name="Text">Its words, without marks.</param>
/// <param name="Numbers">The numbers that its marks name, in order, each once; whether there is such evidence is not known yet.</param>
public sealed record DraftSentence(string Text, IReadOnlyList<int> Numbers);
