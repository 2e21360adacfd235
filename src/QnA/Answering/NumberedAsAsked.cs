using QnA.Grounding;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// A question on the first of a kind is hardly answered by a sentence on the second, where one on the first was read. Where none
/// was, the question may be wrong about the number, and the sentence says so.
/// </summary>
internal static class NumberedAsAsked
{
    /// <summary>Share of its probability that a sentence on another one keeps.</summary>
    private const double Other = 0.3;

    /// <summary>The evidence, with lower probabilities where another one is spoken of.</summary>
    public static IEnumerable<Evidence> Of(AnalyzedQuestion question, IEnumerable<Evidence> evidence)
    {
        var all = evidence.ToList();
        return all.Exists(e => SpanAgreement.AreNumberedAlike(question.Text, e.SentenceText))
            ? all.Select(e => SpanAgreement.AreNumberedApart(question.Text, e.SentenceText) ? e with { Probability = Other * e.Probability } : e)
            : all;
    }
}
