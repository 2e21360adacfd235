using QnA.Answering.Topics;
using QnA.Grounding;

namespace QnA.Tests.Answering.Topics;

/// <summary>Statements and comparisons made by hand.</summary>
internal static class StatementOf
{
    /// <summary>A statement whose article holds nothing else.</summary>
    /// <param name="file">Id of the article.</param>
    /// <param name="sentence">What it says.</param>
    /// <param name="vector">Its embedding, a unit vector.</param>
    public static Statement Sentence(string file, string sentence, params float[] vector) =>
        new(EvidenceOf.Sentence(file, sentence, sentence, 0.5), vector.Length == 0 ? new float[] { 1, 0 } : vector) { Worth = 0.5 };

    /// <summary>Weights for a corpus in which every word is equally rare.</summary>
    public static TermWeights EqualWeights() => new(100, _ => 1);

    /// <summary>A comparison in which every word is equally rare.</summary>
    public static Likeness Likeness() => new(EqualWeights());
}
