using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>Holds sentences against the claims of a yes or no question.</summary>
public static partial class StanceReader
{
    /// <summary>The stance of each sentence, in the order given.</summary>
    /// <param name="question">The question, for the words that a denial must be about.</param>
    /// <param name="evidence">The sentences, each once.</param>
    /// <param name="support">For each passage the log odds that it supports a claim.</param>
    public static IReadOnlyList<Stance> Read(
        AnalyzedQuestion question, IReadOnlyList<Evidence> evidence, Func<string, IReadOnlyList<string>, IReadOnlyList<float>> support)
    {
        var claims = Claims.Of(question.Text);
        var sentences = evidence.Select(e => e.SentenceText).ToList();
        var affirms = support(claims.Affirming, sentences);

        // A denial can only stand where something is denied. Where a denial is asked for ("Did the bank deny it?"), that affirms.
        var asksForDenial = Negation.IsReported(question.Text);
        var able = Enumerable.Range(0, sentences.Count).Where(i => !asksForDenial && Negation.Occurs(sentences[i])).ToList();
        var denies = Enumerable.Repeat(double.NegativeInfinity, sentences.Count).ToArray();
        foreach (var claim in claims.Denying)
        {
            var read = support(claim, [.. able.Select(i => sentences[i])]);
            for (var i = 0; i < able.Count; i++)
            {
                denies[able[i]] = Math.Max(denies[able[i]], read[i]);
            }
        }

        return [.. evidence.Select((e, i) => new Stance(e, affirms[i], denies[i]) { DeniesInWords = !asksForDenial && NegatesPredicate(question, sentences[i]) })];
    }

    /// <summary>
    /// Whether a word of denial governs what was asked: a content word of the question that is no name follows it closely, as
    /// in "has not closed the harbour" for "Did the port close the harbour?", or a number: "no letter of 6 March". A name is no
    /// sign, the sentence being about it anyway.
    /// </summary>
    public static bool NegatesPredicate(AnalyzedQuestion question, string sentence)
    {
        var asked = question.Terms.Where(t => t.Kind is TermKind.Word or TermKind.Number).Select(t => t.Key).ToHashSet();
        return Negation.Find(sentence).Any(denial =>
            AfterDenial.Match(sentence[denial.End..]).Groups["scope"].Value is { } scope && TermCoverage.Keys(scope).Overlaps(asked));
    }

    // Up to five words, and no further than the clause.
    [GeneratedRegex(@"^(?<scope>(?:\s+[^\s,;:.!?]+){1,5})")]
    private static partial Regex AfterDenial { get; }
}
