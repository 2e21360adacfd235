namespace QnA.Benchmarks.Calibrating;

/// <summary>
/// What a set of features is worth on questions that the model was not fitted on: samples are cut into five parts by the hash
/// of the question, and each part is judged by a model fitted on the other four.
/// </summary>
internal static class FeatureReport
{
    private const int Folds = 5;

    /// <summary>Prints one line: of all pieces of evidence the area under the ROC curve; of whole questions, by their likeliest evidence, the same and the best F1 of refusing; and how often the likeliest evidence of a question with an answer is one.</summary>
    public static void Print(string name, IReadOnlyList<Sample> samples, IReadOnlyList<Sample> others, IReadOnlyList<string> features)
    {
        var scored = new List<(Sample Sample, double P)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var train = samples.Where(s => FoldOf(s) != fold).Concat(others).ToList();
            var (bias, weights) = LogisticRegression.Fit([.. train.Select(s => Row(s, features))], [.. train.Select(s => s.IsAnswer)]);
            scored.AddRange(samples.Where(s => FoldOf(s) == fold)
                .Select(s => (s, LogisticRegression.Sigmoid(bias + Row(s, features).Zip(weights, (x, w) => x * w).Sum()))));
        }

        var questions = scored.GroupBy(s => s.Sample.Question).Select(g => g.MaxBy(s => s.P)).Select(b => (b.Sample.IsAnswerable, b.Sample.IsAnswer, b.P)).ToList();
        var (f1, at) = BestRefusing([.. questions.Select(q => (q.IsAnswerable, q.P))]);
        var answerable = questions.Where(q => q.IsAnswerable).ToList();
        Console.WriteLine($"{name,-34} evidence AUC {RocCurve.Area([.. scored.Select(s => (s.Sample.IsAnswer, s.P))]):F4}  question AUC {RocCurve.Area([.. questions.Select(q => (q.IsAnswerable, q.P))]):F4}  refusing F1 {f1:F3} at {at:F2}  first is right {answerable.Average(q => q.IsAnswer ? 1.0 : 0):F3}  n {scored.Count} / {questions.Count}");
    }

    private static (double F1, double At) BestRefusing(List<(bool IsAnswerable, double P)> questions)
    {
        var ordered = questions.OrderBy(q => q.P).ToList();
        int all = ordered.Count(q => !q.IsAnswerable), right = 0;
        (double F1, double At) best = (0, 0);
        for (var i = 0; i < ordered.Count; i++)
        {
            right += ordered[i].IsAnswerable ? 0 : 1;
            var f1 = 2.0 * right / (i + 1 + all);
            best = f1 > best.F1 ? (f1, ordered[i].P) : best;
        }

        return best;
    }

    private static double[] Row(Sample sample, IReadOnlyList<string> features)
    {
        var values = sample.Features.ByName();
        return [.. features.Select(f => values[f])];
    }

    private static int FoldOf(Sample sample) =>
        (int)(sample.Question.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u) % Folds);
}
