using QnA.Grounding;
using QnA.Inference;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>
/// A question may take for granted what the articles tell otherwise: "their 50-year pact" where a sentence on it has a hundred
/// years. The sentence is then the answer: it has everything that the question speaks of, but another value of the same unit.
/// </summary>
internal static class PremiseSelector
{
    /// <summary>Least share of the question's other terms, by weight, that the sentence and its neighbours have.</summary>
    private const double LeastCoverage = 0.45;

    /// <summary>The same for the sentence alone.</summary>
    private const double LeastInSentence = 0.25;

    private const int MostSentences = 2;

    /// <summary>Selects the sentences that contradict a value of the question; none when it takes no value for granted or nothing contradicts it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">Evidence in ranked order.</param>
    /// <param name="weights">How much each term says.</param>
    public static Selection Select(AnalyzedQuestion question, IReadOnlyList<Evidence> ranked, TermWeights weights)
    {
        var values = ValuesOf(question.Text);
        if (values.Count == 0 || ranked.Any(e => values.Any(v => v.Has(e.SentenceText))))
        {
            return Selection.None("premise: no value that the articles lack");
        }

        var contradicting = values
            .SelectMany(v => ranked.Select(e => (Evidence: e, Coverage: Coverage(question, v, e, weights), v)))
            .Where(c => c.Coverage >= LeastInSentence && c.v.DiffersFrom(c.Evidence.SentenceText))
            .OrderByDescending(c => c.Coverage * EvidenceOrder.Trust(c.Evidence.Sentence.Kind))
            .Select(c => c.Evidence with { HasShortAnswer = false })
            .ToList();
        return contradicting.Count == 0
            ? Selection.None("premise: nothing contradicts the question")
            : new Selection
            {
                Groups = [.. NearDuplicates.Merge(contradicting).Take(MostSentences)],
                Remark = "The articles say otherwise than the question takes for granted:",
                Decision = "premise: another value than the question has",
            };
    }

    /// <summary>Share of the question's terms, the value aside, that the sentence has; 0 when its surroundings lack too many.</summary>
    private static double Coverage(AnalyzedQuestion question, Value value, Evidence evidence, TermWeights weights)
    {
        var rest = Terms.Extract(question.Text).Where(t => !t.Range.Overlaps(value.Range)).DistinctBy(t => t.Key).ToList();
        var named = rest.Where(t => t.Kind is TermKind.Name or TermKind.Country).ToList();
        var here = TermCoverage.Keys(evidence.SentenceText);
        var around = TermCoverage.Keys(EvidenceReader.Around(evidence.Window));
        return rest.Count >= 2 && (named.Count == 0 || (named.Exists(t => here.Contains(t.Key)) && 2 * named.Count(t => around.Contains(t.Key)) >= named.Count)) && TermCoverage.Of(rest, around, weights) >= LeastCoverage
            ? TermCoverage.Of(rest, here, weights)
            : 0;
    }

    /// <summary>The amounts and months that the question has itself.</summary>
    private static List<Value> ValuesOf(string question) =>
    [
        .. Quantities.Find(question).Where(q => q.Unit is not null && !q.Approximate).Select(q => new Value(q.Range, q, null)),
        .. Dates.Find(question).Where(d => d.Month is not null).Select(d => new Value(d.Range, null, d)),
        .. Ordinals.Find(question).Select(o => new Value(o.Range, o, null)),
    ];

    private sealed record Value(TextRange Range, Quantity? Quantity, DateMention? Date)
    {
        private static IEnumerable<Quantity> Amounts(string text) => Quantities.Find(text).Concat(Ordinals.Find(text));

        /// <summary>Whether the text has the same value.</summary>
        public bool Has(string text) => Quantity is { } asked
            ? Amounts(text).Any(q => q.Unit == asked.Unit && q.Value == asked.Value)
            : Dates.Find(text).Any(d => d.Month == Date!.Month);

        /// <summary>Whether the text has another one of the same unit.</summary>
        public bool DiffersFrom(string text) => Quantity is { } asked
            ? Amounts(text).Any(q => q.Unit == asked.Unit && q.Value != asked.Value)
            : Dates.Find(text).Any(d => d.Month is not null && d.Month != Date!.Month);
    }
}
