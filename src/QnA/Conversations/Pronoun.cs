using QnA.Inference;

namespace QnA.Conversations;

/// <summary>A pronoun of a question.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Word">In lower case.</param>
/// <param name="Person">What it may stand for.</param>
/// <param name="IsPossessive">Whether a noun follows that belongs to it.</param>
/// <param name="Acts">Whether it is the subject of a verb that is done rather than suffered: "did it sign", not "was it signed".</param>
/// <param name="IsObject">Whether it is no subject: the subject of its own clause cannot be meant by it.</param>
internal sealed record Pronoun(TextRange Range, string Word, PronounPerson Person, bool IsPossessive, bool Acts, bool IsObject)
{
    /// <summary>Whether the word, in lower case, stands for two: "those two", "both of them".</summary>
    public static bool IsPairOf(string word) => word.Contains(" two", StringComparison.Ordinal) || word is "both of them" or "the pair";
}
