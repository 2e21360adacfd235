using System.Text.Json;
using QnA.Evaluation.Answerers;
using QnA.Grounding;
using QnA.Inference;
using QnA.Language;
using QnA.Questions;

namespace QnA.Benchmarks.Calibrating;

/// <summary>
/// Fits <c>src/QnA/Grounding/calibration.json</c>: asks questions of SQuAD 2.0 dev, only its training articles, through the
/// real index, search and reader; labels each piece of evidence by the gold answers; fits a logistic regression and prints
/// how well it does on articles that it was not fitted on.
/// </summary>
internal static class CalibrateCommand
{
    private const int Seed = 20261122;

    /// <summary>Windows read for each question.</summary>
    private const int Windows = 8;

    /// <summary>Sentences read closely for each question.</summary>
    private const int CloselyRead = 10;

    private static readonly string[] SpanFeatures = ["logSpan", "echo", "typeMatch"];

    private static readonly string[] Screened = ["windowLogit", "logSpan", "coverage", "sentenceCoverage", "names", "sentenceNames", "echo", "absent", "typeMatch"];

    public static async Task<int> RunAsync(
        string squadFile, string splitFile, string evaluation, string readings, int questions, string? output, CancellationToken cancellationToken)
    {
        var titles = JsonDocument.Parse(await File.ReadAllTextAsync(splitFile, cancellationToken)).RootElement
            .GetProperty("train").EnumerateArray().Select(t => t.GetString()!).ToHashSet();
        var articles = SquadArticle.Load(squadFile, titles);
        using var folder = new TemporaryFolder();
        foreach (var article in articles)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, article.Title + ".txt"), article.Text, cancellationToken);
        }

        var models = LocalModels.Load();
        using var memory = ReadingMemory.Open(EvidenceReader.GrounderOf(models), models.GrounderFingerprint, readings);
        using var library = await Library.OpenAsync(folder.Path, memory, cancellationToken);
        // By article: the last fifth of the titles, in ordinal order, is held out.
        var heldOut = articles.Select(a => a.Title).Order(StringComparer.Ordinal).TakeLast(articles.Count / 5).ToHashSet();
        var asked = Draw(articles, questions);
        var screened = new List<(Asked Asked, IReadOnlyList<Evidence> Evidence)>();
        foreach (var ask in asked)
        {
            screened.Add((ask, await library.ScreenAsync(ask.Analyzed, Windows, ask.Article + ".txt", cancellationToken)));
        }

        var screening = Fit("screening", [.. screened.SelectMany(s => s.Evidence.Select(e => Label(s.Asked, e)))], heldOut, Screened);
        var close = new List<Sample>();
        foreach (var (ask, evidence) in screened)
        {
            var promising = EvidenceReader.Promising(evidence.Select(e => e with { Probability = screening.Probability(e.Features) }), CloselyRead);
            close.AddRange(library.Reader.ReadClosely(ask.Analyzed, promising, cancellationToken).Select(e => Label(ask, e)));
        }

        // Public data says what a near miss is; the project's own says how often a question has an answer at all.
        var found = close.Where(s => !s.IsWhole).ToList();
        var (spans, sentences) = await OwnSamples.ReadAsync(evaluation, memory, cancellationToken);
        Compare("spans, squad", found, []);
        Compare("spans, own", spans, found);
        Compare("sentences, own", sentences, []);
        var closeReading = Fit("close reading", [.. found, .. spans], heldOut, [.. Screened, "sentenceLogit", "sentenceCosine"]);
        var relevance = Fit("relevance", sentences, [], [.. Screened.Except(SpanFeatures), "sentenceLogit", "sentenceCosine"]);
        var calibration = new Calibration
        {
            Screening = screening,
            CloseReading = closeReading,
            Relevance = relevance,
            FittedOn = $"SQuAD 2.0 dev, {articles.Count - heldOut.Count} of its training articles, {asked.Count} questions in all, seed {Seed}, and the tuning part of eval/",
        };
        if (output is not null)
        {
            var json = JsonSerializer.Serialize(calibration, CalibrationJsonContext.Default.Calibration);
            await File.WriteAllTextAsync(output, json + "\n", cancellationToken);
        }

        return 0;
    }

    /// <summary>Prints what each feature is worth on questions that the model was not fitted on.</summary>
    private static void Compare(string name, IReadOnlyList<Sample> samples, IReadOnlyList<Sample> others)
    {
        Console.WriteLine($"--- {name}");
        foreach (var kind in samples.GroupBy(s => s.Features.TypeMatch).OrderBy(g => g.Key))
        {
            Console.WriteLine($"type {kind.Key}: {kind.Count(s => s.IsAnswer)} answers of {kind.Count()}");
        }

        string[] all = [.. Screened, "sentenceLogit", "sentenceCosine"];
        FeatureReport.Print("all", samples, others, all);
        foreach (var feature in all)
        {
            FeatureReport.Print("without " + feature, samples, others, [.. all.Except([feature])]);
        }
    }

    private static LogisticModel Fit(string name, List<Sample> samples, HashSet<string> heldOut, IReadOnlyList<string> features)
    {
        var train = samples.Where(s => !heldOut.Contains(s.Article)).ToList();
        var test = samples.Where(s => heldOut.Contains(s.Article)).ToList();
        var (bias, weights) = LogisticRegression.Fit(
            [.. train.Select(s => features.Select(f => s.Features.ByName()[f]).ToArray())], [.. train.Select(s => s.IsAnswer)]);

        // A feature that can only speak for an answer, or only against one, but is weighed the other way makes up for another
        // that it goes with: it is left out, and the rest fitted anew, until all speak as they should.
        var wrong = features.Where((f, i) => f is "absent" or "echo" ? weights[i] > 0 : weights[i] < 0).ToList();
        if (wrong.Count > 0)
        {
            Console.WriteLine($"{name}: left out for their sign: {string.Join(", ", wrong)}");
            return Fit(name, samples, heldOut, [.. features.Except(wrong)]);
        }

        var model = new LogisticModel(Math.Round(bias, 4), features.Zip(weights).ToDictionary(p => p.First, p => Math.Round(p.Second, 4)));
        Console.WriteLine($"{name}: bias {model.Bias}, {string.Join(", ", model.Weights.Select(w => $"{w.Key} {w.Value}"))}");
        Report($"{name}, fitted on", train, model);
        if (test.Count > 0)
        {
            Report($"{name}, held out", test, model);
        }

        return model;
    }

    private static Sample Label(Asked asked, Evidence evidence) => new(
        asked.Article,
        asked.Article + "|" + asked.Analyzed.Text,
        asked.Answers.Count > 0,
        asked.Analyzed.Shape is not (QuestionShape.Factoid or QuestionShape.List),
        evidence.Features,
        asked.Answers.Any(a => a.Start < evidence.Span.End && evidence.Span.Start < a.End));

    /// <summary>Answerable and unanswerable questions, near misses of the former, and questions put to the wrong article.</summary>
    private static List<Asked> Draw(IReadOnlyList<SquadArticle> articles, int count)
    {
        var random = new Random(Seed);
        var all = articles.SelectMany(a => a.Questions).ToArray();
        random.Shuffle(all);
        var terms = articles.ToDictionary(a => a.Title, a => Terms.Extract(a.Text));
        var result = new List<Asked>();
        foreach (var question in all.Take(count))
        {
            result.Add(Asked.Of(question.Article, question.Text, question.Answers));
            if (question.Answers.Count > 0 && NearMisses.Swap(question.Text, terms[question.Article], random) is { } miss)
            {
                result.Add(Asked.Of(question.Article, miss, []));
            }

            if (random.Next(4) == 0)
            {
                var elsewhere = articles[random.Next(articles.Count)].Title;
                result.Add(Asked.Of(elsewhere, question.Text, elsewhere == question.Article ? question.Answers : []));
            }
        }

        return [.. result.Where(a => a.Analyzed.Text.Any(char.IsLetterOrDigit))];
    }

    private static void Report(string name, List<Sample> samples, LogisticModel model)
    {
        var scored = samples.Select(s => (s.IsAnswer, P: model.Probability(s.Features))).ToList();
        var loss = scored.Average(s => -Math.Log(Math.Max(1e-9, s.IsAnswer ? s.P : 1 - s.P)));
        var alone = RocCurve.Area([.. samples.Select(s => (s.IsAnswer, s.Features.WindowLogit + s.Features.LogSpan))]);
        Console.WriteLine($"{name}: n {scored.Count}, positives {scored.Count(s => s.IsAnswer)}, log loss {loss:F4}, AUC {RocCurve.Area(scored):F4} (the window's logit and span alone: {alone:F4})");
        foreach (var bin in scored.GroupBy(s => Math.Min((int)(s.P * 10), 9)).OrderBy(g => g.Key))
        {
            Console.WriteLine($"  {bin.Key / 10.0:F1}-{(bin.Key + 1) / 10.0:F1}: n {bin.Count(),6}, predicted {bin.Average(s => s.P):F3}, observed {bin.Average(s => s.IsAnswer ? 1.0 : 0):F3}");
        }
    }

    /// <summary>A question put to one article, and where its answers stand there.</summary>
    private sealed record Asked(string Article, AnalyzedQuestion Analyzed, IReadOnlyList<(int Start, int End)> Answers)
    {
        public static Asked Of(string article, string question, IReadOnlyList<(int Start, int End)> answers) =>
            new(article, QuestionAnalyzer.Analyze(QuestionText.Clean(question)), answers);
    }
}
