using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using QnA.Answering;

namespace QnA.Evaluation.Scoring.Answers;

/// <summary>What an answer states: its short answers and its sentences, each with the files that it cites. Remarks about the search state nothing.</summary>
public static class Statements
{
    /// <summary>A pattern that takes longer on one sentence does not match; labels come from people, and some patterns never end.</summary>
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    private static readonly ConcurrentDictionary<string, Regex?> Compiled = new(StringComparer.Ordinal);

    /// <summary>Whether any statement that matches one of the patterns cites one of the files.</summary>
    public static bool States(Answer answer, IReadOnlyList<string> patterns, IReadOnlyList<string> files)
    {
        var regexes = patterns.Select(Compile).OfType<Regex>().ToList();
        return Of(answer).Any(s => s.Files.Any(files.Contains) && regexes.Exists(r => Matches(r, s.Text)));
    }

    private static IEnumerable<(string Text, IReadOnlyList<string> Files)> Of(Answer answer)
    {
        var files = answer.Citations.Where(c => c.Number is not null).ToLookup(c => c.Number, c => c.File);
        return answer.Sentences.Select(s => (s.Text, FilesOf(s.Citations)))
            .Concat(answer.ShortAnswers.Select(s => (s.Text, FilesOf([s.Citation]))));

        IReadOnlyList<string> FilesOf(IEnumerable<int> numbers) => [.. numbers.SelectMany(n => files[n])];
    }

    private static bool Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    // A pattern that does not compile is a label problem, and reported as such; here it matches nothing.
    private static Regex? Compile(string pattern) => Compiled.GetOrAdd(pattern, p =>
    {
        try
        {
            return new Regex(p, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (ArgumentException)
        {
            return null;
        }
    });
}
