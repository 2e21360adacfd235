using QnA.Articles;
using QnA.Inference;
using QnA.Language;
using QnA.Questions;

namespace QnA.Grounding;

/// <summary>Reads windows together with a question and says which sentences may answer it.</summary>
public sealed class EvidenceReader(Grounder grounder, Calibration calibration)
{
    /// <summary>Reads the windows.</summary>
    /// <returns>At most one piece of evidence a sentence and window, in the order of the windows, best span first.</returns>
    public IReadOnlyList<Evidence> Read(
        AnalyzedQuestion question, IReadOnlyList<Window> windows, TermWeights weights, CancellationToken cancellationToken)
    {
        var readings = grounder.Read(question.Text, [.. windows.Select(w => w.Text)], cancellationToken);
        var absent = ShareAbsent(question.Terms, weights);
        var evidence = new List<Evidence>();
        for (var i = 0; i < windows.Count; i++)
        {
            evidence.AddRange(FromWindow(question, windows[i], readings[i], weights, absent));
        }

        return evidence;
    }

    private IEnumerable<Evidence> FromWindow(
        AnalyzedQuestion question, Window window, Reading reading, TermWeights weights, double absent)
    {
        var around = Around(window);
        var near = TermCoverage.Keys(around);
        var inWindow = TermCoverage.Keys(window.Article.Title + ". " + window.Text);
        var coverage = TermCoverage.Of(question.Terms, inWindow, weights);
        var names = TermCoverage.Of(question.Terms.Where(t => t.Kind != TermKind.Word), near, weights);
        var seen = new HashSet<int>();
        foreach (var span in reading.Spans)
        {
            if (window.Locate(span.Range) is not var (sentence, range) || !seen.Add(sentence.Index))
            {
                continue;
            }

            var sentenceText = window.Article.TextOf(sentence);
            var features = new EvidenceFeatures
            {
                Logit = reading.AnswerableLogit,
                LogSpan = Math.Log(Math.Max(span.Probability, 1e-6)),
                Coverage = coverage,
                SentenceCoverage = TermCoverage.Of(question.Terms, TermCoverage.Keys(sentenceText), weights),
                Names = names,
                Absent = absent,
                TypeMatch = SpanType.Match(window.Article.TextOf(range), sentenceText, question),
                Cosine = window.Cosine,
            };
            yield return new Evidence
            {
                Window = window,
                Sentence = sentence,
                Span = range,
                Features = features,
                Probability = calibration.Probability(features),
            };
        }
    }

    /// <summary>The window with its title and the citable sentence on either side: where a name may stand that the window only refers to.</summary>
    private static string Around(Window window)
    {
        var article = window.Article;
        var before = article.Sentences.LastOrDefault(s => s.Index < window.Sentences[0].Index && s.Kind != SentenceKind.Chrome);
        var after = article.Sentences.FirstOrDefault(s => s.Index > window.Sentences[^1].Index && s.Kind != SentenceKind.Chrome);
        return string.Join(" \n", article.Title + ".", before is null ? "" : article.TextOf(before), window.Text, after is null ? "" : article.TextOf(after));
    }

    private static double ShareAbsent(IReadOnlyList<Term> terms, TermWeights weights)
    {
        double all = 0, absent = 0;
        foreach (var term in terms)
        {
            var weight = weights.Of(term);
            all += weight;
            absent += weights.IsAbsent(term) ? weight : 0;
        }

        return all == 0 ? 0 : absent / all;
    }
}
