using System.Text.RegularExpressions;

namespace QnA.Evaluation.DataSets;

/// <summary>
/// Whether a label still fits the articles: its files are there, its quotes stand in them exactly, its patterns are regular
/// expressions and find what they are to find. A label with problems cannot be scored.
/// </summary>
public static class LabelChecker
{
    /// <summary>What is wrong, one sentence each; none when the label resolves.</summary>
    /// <param name="question">A question or a turn.</param>
    /// <param name="articleTexts">Id of every article to its text (<see cref="Articles.Article.Text"/>).</param>
    public static IReadOnlyList<string> Check(LabelledQuestion question, IReadOnlyDictionary<string, string> articleTexts) =>
        [.. Resolve(question, articleTexts).Select(p => p.Message)];

    /// <summary>The same with the members that the problems are about.</summary>
    public static IReadOnlyList<LabelProblem> Resolve(LabelledQuestion question, IReadOnlyDictionary<string, string> articleTexts) =>
    [
        .. question.Nuggets.SelectMany((n, i) => ProblemsOf($"nugget {n.Id}", $"nuggets[{i}]", n.Patterns, n.Files, question, articleTexts)),
        .. (question.Conflict?.Sides ?? []).SelectMany(
            (s, i) => ProblemsOf($"side {i + 1} of the conflict", $"conflict.sides[{i}]", s.Patterns, s.Files, question, articleTexts)),
        .. question.Evidence.SelectMany((e, i) => ProblemsOf(e, "evidence", i, articleTexts)),
        .. question.Contradiction.SelectMany((e, i) => ProblemsOf(e, "contradiction", i, articleTexts)),
        .. (question.Within ?? []).Where(file => !articleTexts.ContainsKey(file))
            .Select(file => new LabelProblem("within", $"the question is to be asked of {file}, but there is no such article")),
    ];

    private static IEnumerable<LabelProblem> ProblemsOf(
        EvidenceLabel evidence, string member, int index, IReadOnlyDictionary<string, string> articleTexts)
    {
        if (!articleTexts.TryGetValue(evidence.File, out var text))
        {
            yield return new LabelProblem($"{member}[{index}].file", $"{member} {index + 1}: there is no article {evidence.File}");
        }
        else if (evidence.Quote.Length == 0)
        {
            yield return new LabelProblem($"{member}[{index}].quote", $"{member} {index + 1}: the quote is empty");
        }
        else if (!text.Contains(evidence.Quote, StringComparison.Ordinal))
        {
            yield return new LabelProblem(
                $"{member}[{index}].quote", $"{member} {index + 1}: {evidence.File} does not have exactly these words: \"{Shortened(evidence.Quote)}\"");
        }
    }

    private static IEnumerable<LabelProblem> ProblemsOf(
        string name,
        string place,
        IReadOnlyList<string> patterns,
        IReadOnlyList<string> files,
        LabelledQuestion question,
        IReadOnlyDictionary<string, string> articleTexts)
    {
        if (patterns.Count == 0)
        {
            yield return new LabelProblem($"{place}.patterns", $"{name} has no pattern, so no answer could state it");
        }

        if (files.Count == 0)
        {
            yield return new LabelProblem($"{place}.files", $"{name} has no file, so no citation could support it");
        }

        var compiled = new List<Regex>();
        foreach (var (pattern, index) in patterns.Select((p, i) => (p, i)))
        {
            if (LabelPattern.TryCompile(pattern, out var regex, out var problem))
            {
                compiled.Add(regex);
            }
            else
            {
                yield return new LabelProblem($"{place}.patterns[{index}]", $"{name}: the pattern {pattern} cannot be used: {problem}");
            }
        }

        foreach (var (file, index) in files.Select((f, i) => (f, i)))
        {
            if (!articleTexts.ContainsKey(file))
            {
                yield return new LabelProblem($"{place}.files[{index}]", $"{name}: there is no article {file}");
            }
            else if (compiled.Count == patterns.Count && compiled.Count > 0 && !IsFound(compiled, file, question))
            {
                yield return new LabelProblem($"{place}.files[{index}]", $"{name}: none of its patterns matches evidence from {file}");
            }
        }
    }

    private static bool IsFound(List<Regex> patterns, string file, LabelledQuestion question) =>
        question.Evidence.Any(e => e.File == file && patterns.Exists(p => LabelPattern.IsMatch(p, e.Quote)));

    private static string Shortened(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
}
