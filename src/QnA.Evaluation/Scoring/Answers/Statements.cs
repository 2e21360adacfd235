using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using QnA.Answering;
using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>What an answer states: its short answers and its sentences, each with the files that it cites. Remarks about the search state nothing.</summary>
public static class Statements
{
    private static readonly ConcurrentDictionary<string, Regex?> Compiled = new(StringComparer.Ordinal);

    /// <summary>Whether any statement that matches one of the patterns cites one of the files.</summary>
    public static bool States(Answer answer, IReadOnlyList<string> patterns, IReadOnlyList<string> files)
    {
        var regexes = patterns.Select(Compile).OfType<Regex>().ToList();
        return Of(answer).Any(s => s.Files.Any(files.Contains) && regexes.Exists(r => LabelPattern.IsMatch(r, s.Text)));
    }

    private static IEnumerable<(string Text, IReadOnlyList<string> Files)> Of(Answer answer)
    {
        var files = answer.Citations.Where(c => c.Number is not null).ToLookup(c => c.Number, c => c.File);
        return answer.Sentences.Select(s => (s.Text, FilesOf(s.Citations)))
            .Concat(answer.ShortAnswers.Select(s => (s.Text, FilesOf([s.Citation]))));

        IReadOnlyList<string> FilesOf(IEnumerable<int> numbers) => [.. numbers.SelectMany(n => files[n])];
    }

    // A pattern that does not compile is a label problem, and reported as such; here it matches nothing.
    private static Regex? Compile(string pattern) =>
        Compiled.GetOrAdd(pattern, p => LabelPattern.TryCompile(p, out var regex, out _) ? regex : null);
}
