using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using QnA.Articles;
using QnA.Grounding;
using QnA.Indexing;
using QnA.Inference;
using QnA.Language;
using QnA.Questions;
using QnA.Retrieval;

namespace QnA.Benchmarks.Calibration;

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

    public static async Task<int> RunAsync(string squadFile, string splitFile, int questions, string? output, CancellationToken cancellationToken)
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
        using var embeddings = new MiniLmEmbeddingGenerator(models);
        var options = new IndexOptions();
        var indexer = new Indexer(embeddings, models.Tokenizer.CountPieces, options, TimeProvider.System, NullLogger<Indexer>.Instance);
        var file = Path.Combine(folder.Path, "index.db");
        await indexer.UpdateAsync(new ArticleOptions { Folder = folder.Path }, file, null, cancellationToken);
        using var index = ArticleIndex.Open(file, IndexFingerprint.Of(embeddings, options));
        var retriever = new Retriever(index, embeddings, new RetrievalOptions());
        var reader = new EvidenceReader(new Grounder(models) { MaxSpans = 12 }, embeddings, Calibration.Default);

        var samples = new List<Sample>();
        var asked = Sample(articles, questions);
        foreach (var (question, gold) in asked)
        {
            samples.AddRange(await ReadAsync(index, retriever, reader, question, gold, cancellationToken));
        }

        // By article: the last fifth of the titles, in ordinal order, is held out.
        var heldOut = articles.Select(a => a.Title).Order(StringComparer.Ordinal).TakeLast(articles.Count / 5).ToHashSet();
        var train = samples.Where(s => !heldOut.Contains(s.Article)).ToList();
        var test = samples.Where(s => heldOut.Contains(s.Article)).ToList();
        var (bias, weights) = LogisticRegression.Fit([.. train.Select(s => s.Features)], [.. train.Select(s => s.IsAnswer)]);
        var calibration = new Calibration
        {
            Bias = Math.Round(bias, 4),
            Weights = EvidenceFeatures.FeatureNames.Zip(weights).ToDictionary(p => p.First, p => Math.Round(p.Second, 4)),
            FittedOn = $"SQuAD 2.0 dev, {articles.Count - heldOut.Count} training articles, {asked.Count} questions in all, {train.Count} pieces of evidence, seed {Seed}",
        };
        var json = JsonSerializer.Serialize(calibration, CalibrationJsonContext.Default.Calibration);
        Console.WriteLine(json);
        if (output is not null)
        {
            await File.WriteAllTextAsync(output, json + "\n", cancellationToken);
        }

        Report("fitted on", train, calibration, bias, weights);
        Report("held out", test, calibration, bias, weights);
        return 0;
    }

    /// <summary>Answerable and unanswerable questions, near misses of the former, and questions put to the wrong article.</summary>
    private static List<(SquadQuestion Question, SquadQuestion Gold)> Sample(IReadOnlyList<SquadArticle> articles, int count)
    {
        var random = new Random(Seed);
        var all = articles.SelectMany(a => a.Questions).ToArray();
        random.Shuffle(all);
        var terms = articles.ToDictionary(a => a.Title, a => Terms.Extract(a.Text));
        var result = new List<(SquadQuestion, SquadQuestion)>();
        foreach (var question in all.Take(count))
        {
            result.Add((question, question));
            if (question.Answers.Count > 0 && NearMisses.Swap(question.Text, terms[question.Article], random) is { } miss)
            {
                var swapped = new SquadQuestion(question.Article, miss, []);
                result.Add((swapped, swapped));
            }

            if (random.Next(4) == 0)
            {
                var elsewhere = articles[random.Next(articles.Count)].Title;
                var far = new SquadQuestion(elsewhere, question.Text, elsewhere == question.Article ? question.Answers : []);
                result.Add((far, far));
            }
        }

        return result;
    }

    private static async Task<IEnumerable<Sample>> ReadAsync(
        ArticleIndex index, Retriever retriever, EvidenceReader reader, SquadQuestion question, SquadQuestion gold, CancellationToken cancellationToken)
    {
        var id = question.Article + ".txt";
        var analyzed = QuestionAnalyzer.Analyze(QuestionText.Clean(question.Text));
        if (analyzed.Text.Length == 0)
        {
            return [];
        }

        var found = await retriever.SearchAsync(analyzed.Text, Windows, new SearchFilter { Files = [id] }, cancellationToken);
        var windows = found.Select(f =>
        {
            var article = index.GetArticle(f.Chunk.ArticleId);
            return Window.Of(article, [.. f.Chunk.Sentences.Select(i => article.Sentences[i])], f.Score, f.VectorScore ?? 0);
        }).ToList();
        var weights = new TermWeights(index.ChunkCount, index.DocumentFrequency);
        return reader.Read(analyzed, windows, weights, cancellationToken).Select(e => new Sample(
            question.Article,
            e.Features.ToVector(),
            gold.Answers.Any(a => a.Start < e.Span.End && e.Span.Start < a.End)));
    }

    private static void Report(string name, List<Sample> samples, Calibration calibration, double bias, double[] weights)
    {
        var scored = samples.Select(s => (s.IsAnswer, P: LogisticRegression.Sigmoid(bias + s.Features.Zip(weights, (x, w) => x * w).Sum()))).ToList();
        var loss = scored.Average(s => -Math.Log(Math.Max(1e-9, s.IsAnswer ? s.P : 1 - s.P)));
        Console.WriteLine($"{name}: n {scored.Count}, positives {scored.Count(s => s.IsAnswer)}, log loss {loss:F4}, AUC {Auc(scored):F4}");
        foreach (var bin in scored.GroupBy(s => Math.Min((int)(s.P * 10), 9)).OrderBy(g => g.Key))
        {
            Console.WriteLine($"  {bin.Key / 10.0:F1}-{(bin.Key + 1) / 10.0:F1}: n {bin.Count(),6}, predicted {bin.Average(s => s.P):F3}, observed {bin.Average(s => s.IsAnswer ? 1.0 : 0):F3}");
        }

        var logit = EvidenceFeatures.FeatureNames.ToList().IndexOf("logit");
        Console.WriteLine($"  the grounder's logit alone: AUC {Auc([.. samples.Select(s => (s.IsAnswer, s.Features[logit]))]):F4}");
        _ = calibration;
    }

    /// <summary>Area under the ROC curve by the rank-sum statistic; ties count half.</summary>
    private static double Auc(List<(bool IsAnswer, double Score)> scored)
    {
        var ordered = scored.OrderBy(s => s.Score).ToList();
        double rankSum = 0;
        for (var i = 0; i < ordered.Count;)
        {
            var j = i;
            while (j < ordered.Count && ordered[j].Score == ordered[i].Score)
            {
                j++;
            }

            rankSum += ordered.Skip(i).Take(j - i).Count(s => s.IsAnswer) * ((i + 1 + j) / 2.0);
            i = j;
        }

        double positives = ordered.Count(s => s.IsAnswer), negatives = ordered.Count - positives;
        return positives == 0 || negatives == 0 ? double.NaN : (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
    }

    private sealed record Sample(string Article, double[] Features, bool IsAnswer);
}
