using QnA.Articles;
using QnA.Inference;
using QnA.Language;
using QnA.Questions;

namespace QnA.Grounding;

/// <summary>
/// Reads passages together with a question, twice: windows first, to find the sentences that may answer; then those
/// sentences by themselves, to tell an answer from a neighbour of one.
/// </summary>
public sealed class EvidenceReader(IGrounder grounder, MiniLmEmbeddingGenerator embeddings, Calibration calibration)
{
    /// <summary>Logarithm of the span probability given to a sentence in which the grounder proposes no span.</summary>
    private const double NoSpan = -12;

    /// <summary>A span found in the window is kept from this probability; below it the one found in the sentence alone is better.</summary>
    private const double KeepSpan = 0.2;

    /// <summary>Spans asked of the grounder for a window: enough for one in each of its sentences.</summary>
    private const int SpansPerWindow = 12;

    private readonly SentenceVectors _vectors = new(embeddings);

    /// <summary>The reader as the product uses it, over the local models.</summary>
    /// <param name="models">Where the models come from.</param>
    /// <param name="grounder">What reads; by default <see cref="GrounderOf"/>.</param>
    public static EvidenceReader Create(LocalModels models, IGrounder? grounder = null) =>
        new(grounder ?? GrounderOf(models), new MiniLmEmbeddingGenerator(models), Calibration.Default);

    /// <summary>The local model, with as many spans to a window as this reader looks at.</summary>
    public static IGrounder GrounderOf(LocalModels models) => new Grounder(models) { MaxSpans = SpansPerWindow };

    /// <summary>Reads windows; the probabilities are those of the screening model.</summary>
    /// <returns>One piece of evidence for each sentence of each window, in the order of the windows.</returns>
    public IReadOnlyList<Evidence> Screen(
        AnalyzedQuestion question, IReadOnlyList<Window> windows, TermWeights weights, CancellationToken cancellationToken)
    {
        var readings = grounder.Read(question.Text, [.. windows.Select(w => w.Text)], cancellationToken);
        var absent = ShareAbsent(question.Terms, weights);
        return [.. windows.SelectMany((window, i) => FromWindow(question, window, readings[i], weights, absent))];
    }

    /// <summary>
    /// The sentences that deserve to be read closely: most by the screening model, which leans on the question's words, and
    /// the rest from the windows nearest in meaning, where the answer may share none of them.
    /// </summary>
    /// <param name="screened">All that was screened.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<Evidence> Promising(IEnumerable<Evidence> screened, int count)
    {
        var sentences = screened.GroupBy(e => (e.Article.Id, e.Sentence.Index)).Select(g => g.MaxBy(e => e.Probability)!).ToList();
        var byModel = sentences.OrderByDescending(e => e.Probability).ThenBy(e => e.Article.Id, StringComparer.Ordinal).ThenBy(e => e.Sentence.Index)
            .Take(count - count / 3).ToList();
        var byMeaning = sentences.Except(byModel).OrderByDescending(e => e.Window.Cosine).ThenBy(e => e.Article.Id, StringComparer.Ordinal).ThenBy(e => e.Sentence.Index)
            .Take(count - byModel.Count);
        return [.. byModel, .. byMeaning];
    }

    /// <summary>Reads each sentence by itself; the probabilities are those of the model for the question's shape.</summary>
    /// <param name="question">The question.</param>
    /// <param name="screened">The sentences.</param>
    /// <param name="cancellationToken">Looked at while reading.</param>
    /// <param name="inContext">Whether sentences that lean on the one before are read with it as well.</param>
    /// <returns>The evidence with sharper features, in the order given.</returns>
    public IReadOnlyList<Evidence> ReadClosely(
        AnalyzedQuestion question, IReadOnlyList<Evidence> screened, CancellationToken cancellationToken, bool inContext = true)
    {
        if (screened.Count == 0)
        {
            return [];
        }

        var model = question.Shape is QuestionShape.Factoid or QuestionShape.List ? calibration.CloseReading : calibration.Relevance;
        var sentences = screened.Select(e => e.SentenceText).ToList();
        var readings = inContext
            ? ContextReading.Of(grounder, question, screened, cancellationToken)
            : grounder.Read(question.Text, sentences, cancellationToken);
        var spans = screened.Select((e, i) => BetterSpan(e, readings[i])).ToList();
        var vectors = _vectors.Of(sentences, cancellationToken);
        var asked = embeddings.Generate([question.Text], cancellationToken)[0].Vector.Span;
        var sharpened = new List<Evidence>(screened.Count);
        for (var i = 0; i < screened.Count; i++)
        {
            var text = screened[i].Article.TextOf(spans[i]);
            var features = screened[i].Features with
            {
                SentenceLogit = readings[i].AnswerableLogit,
                SentenceCosine = Cosine(asked, vectors[i].Span),
                TypeMatch = SpanType.Match(spans[i].Shift(-screened[i].Sentence.Range.Start), sentences[i], question),
                Echo = Echo(text, question),
            };
            sharpened.Add(screened[i] with { Span = spans[i], Features = features, Probability = model.Probability(features) });
        }

        return sharpened;
    }

    /// <summary>Embeddings of texts as unit vectors, in their order; those of sentences read before are remembered.</summary>
    public IReadOnlyList<ReadOnlyMemory<float>> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        _vectors.Of(texts, cancellationToken);

    /// <summary>For each passage, in order, the log odds that it supports the claim; not calibrated.</summary>
    public IReadOnlyList<float> Support(string claim, IReadOnlyList<string> passages, CancellationToken cancellationToken) =>
        grounder.Support(claim, passages, cancellationToken);

    /// <summary>The window's span of the sentence where the grounder was sure of it, else the one found in the sentence alone.</summary>
    private static TextRange BetterSpan(Evidence evidence, Reading reading) =>
        evidence.Features.LogSpan < Math.Log(KeepSpan) && reading.Spans.Count > 0
            ? SpanTrimmer.Trim(evidence.Article.Text, reading.Spans[0].Range.Shift(evidence.Sentence.Range.Start))
            : evidence.Span;

    private IEnumerable<Evidence> FromWindow(
        AnalyzedQuestion question, Window window, Reading reading, TermWeights weights, double absent)
    {
        var coverage = TermCoverage.Of(question.Terms, TermCoverage.Keys(window.Article.Title + ". " + window.Text), weights);
        var near = TermCoverage.Keys(Around(window));
        var named = question.Terms.Where(t => t.Kind != TermKind.Word).ToList();
        var names = TermCoverage.Of(named, near, weights);
        var spans = BestSpans(window, reading);
        foreach (var sentence in window.Sentences)
        {
            var (range, logSpan) = spans.TryGetValue(sentence.Index, out var found) ? found : (sentence.Range, NoSpan);
            var text = window.Article.TextOf(sentence);
            var keys = TermCoverage.Keys(text);
            var features = new EvidenceFeatures
            {
                WindowLogit = reading.AnswerableLogit,
                LogSpan = logSpan,
                Coverage = coverage,
                SentenceCoverage = TermCoverage.Of(question.Terms, keys, weights),
                Names = names,
                SentenceNames = TermCoverage.Of(named, keys, weights),
                Echo = Echo(window.Article.TextOf(range), question),
                Absent = absent,
                TypeMatch = SpanType.Match(range.Shift(-sentence.Range.Start), text, question),
            };
            yield return new Evidence
            {
                Window = window,
                Sentence = sentence,
                Span = range,
                Features = features,
                Probability = calibration.Screening.Probability(features),
            };
        }
    }

    /// <summary>The likeliest span of each sentence that has one, by the sentence's index.</summary>
    private static Dictionary<int, (TextRange Range, double LogSpan)> BestSpans(Window window, Reading reading)
    {
        var best = new Dictionary<int, (TextRange, double)>();
        foreach (var span in reading.Spans)
        {
            if (window.Locate(span.Range) is var (sentence, range))
            {
                best.TryAdd(sentence.Index, (SpanTrimmer.Trim(window.Article.Text, range), Math.Log(Math.Max(span.Probability, 1e-5))));
            }
        }

        return best;
    }

    /// <summary>The window with its title and the citable sentence on either side: where a name may stand that the window only refers to.</summary>
    internal static string Around(Window window)
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

    private static double Echo(string span, AnalyzedQuestion question)
    {
        var keys = TermCoverage.Keys(span);
        return keys.Count == 0 ? 0 : (double)question.Terms.Count(t => keys.Contains(t.Key)) / keys.Count;
    }

    private static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b) =>
        System.Numerics.Tensors.TensorPrimitives.Dot(a, b); // both are unit vectors
}
