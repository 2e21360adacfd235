using QnA.Articles;
using QnA.Inference;
using QnA.Questions;

namespace QnA.Grounding;

/// <summary>
/// Reads sentences that begin with a pronoun once more, behind the sentence before: "It was a toy" answers nothing by itself,
/// "A second drone was found. It was a toy." does.
/// </summary>
internal static class ContextReading
{
    /// <summary>Reads each sentence by itself, and the leaning ones in their context too, in one call that fills the processors.</summary>
    /// <param name="grounder">What reads.</param>
    /// <param name="question">The question.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="cancellationToken">Looked at while reading.</param>
    /// <returns>The better reading of each, in the same order; the ranges are in the sentence.</returns>
    public static IReadOnlyList<Reading> Of(
        IGrounder grounder, AnalyzedQuestion question, IReadOnlyList<Evidence> sentences, CancellationToken cancellationToken)
    {
        var leaning = sentences.Index().Select(s => (s.Index, Context: ContextOf(s.Item))).Where(s => s.Context is not null).ToList();
        var texts = sentences.Select(s => s.SentenceText).Concat(leaning.Select(s => s.Context + sentences[s.Index].SentenceText));
        var read = grounder.Read(question.Text, [.. texts], cancellationToken);

        var readings = read.Take(sentences.Count).ToArray();
        foreach (var ((index, context), inContext) in leaning.Zip(read.Skip(sentences.Count)))
        {
            readings[index] = Better(readings[index], Behind(inContext, context!.Length));
        }

        return readings;
    }

    private static string? ContextOf(Evidence evidence) =>
        evidence.Sentence.Kind == SentenceKind.Body && SentenceContext.LeantOn(evidence.Article, evidence.Sentence) is { } before
            ? evidence.Article.TextOf(before) + " "
            : null;

    /// <summary>The reading without its context; null when the answer is read in the context, not in the sentence.</summary>
    private static Reading? Behind(Reading reading, int start) =>
        reading.Spans is [var best, ..] && best.Range.Start >= start
            ? reading with { Spans = [.. reading.Spans.Where(s => s.Range.Start >= start).Select(s => s with { Range = s.Range.Shift(-start) })] }
            : null;

    private static Reading Better(Reading alone, Reading? inContext) =>
        inContext is not null && inContext.AnswerableLogit > alone.AnswerableLogit ? inContext : alone;
}
