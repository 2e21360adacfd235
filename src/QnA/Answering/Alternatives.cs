using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Answering;

/// <summary>The two things between which a question lets choose: "Was it the mayor or the governor?". Each is to be answered for.</summary>
/// <param name="First">Keys of the words that only the first has.</param>
/// <param name="Second">Keys of the words that only the second has.</param>
internal sealed partial record Alternatives(IReadOnlySet<string> First, IReadOnlySet<string> Second)
{
    private const int MostWords = 5;

    /// <summary>The alternatives of a question; null when it has none. They end a clause and are of one length in words: "by rail or by road".</summary>
    public static Alternatives? Of(string question)
    {
        if (Or.Match(question) is not { Success: true } match)
        {
            return null;
        }

        var second = match.Groups["second"].Value.Trim();
        var count = Words.Split(second).Count;
        var before = Words.Split(match.Groups["before"].Value);
        if (count > MostWords || before.Count < count)
        {
            return null;
        }

        var (x, y) = (KeysOf(match.Groups["before"].Value[before[^count].Range.Start..]), KeysOf(second));
        var alternatives = new Alternatives(x.Except(y).ToHashSet(), y.Except(x).ToHashSet());
        return alternatives is { First.Count: > 0, Second.Count: > 0 } ? alternatives : null;
    }

    /// <summary>Which of the two a sentence speaks of, and not of the other; null for none.</summary>
    public IReadOnlySet<string>? OneIn(string sentence)
    {
        var keys = TermCoverage.Keys(sentence);
        return (First.IsSubsetOf(keys) && !Second.Overlaps(keys)) ? First
            : (Second.IsSubsetOf(keys) && !First.Overlaps(keys)) ? Second
            : null;
    }

    private static HashSet<string> KeysOf(string words) => [.. Terms.Extract(words).Where(t => t.Kind != TermKind.Number).Select(t => t.Key)];

    [GeneratedRegex(@"^(?<before>.*?)\s+or\s+(?<second>[^,;:?.!]+)(?:[,;:?.!]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Or { get; }
}
