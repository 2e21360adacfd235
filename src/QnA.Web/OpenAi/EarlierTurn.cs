using System.Globalization;
using System.Text.RegularExpressions;
using QnA.Conversations;
using QnA.Inference;

namespace QnA.Web.OpenAi;

/// <summary>
/// Reads an earlier turn back from the text of its completion: front ends send nothing else. What <see cref="CompletionText"/> wrote
/// beside the answer becomes what it stood for again; any other text is taken as it is.
/// </summary>
internal static partial class EarlierTurn
{
    /// <summary>The turn.</summary>
    /// <param name="question">What the user asked.</param>
    /// <param name="content">What the assistant said.</param>
    public static Turn Read(string question, string content)
    {
        var text = content.ReplaceLineEndings("\n");
        var sources = text.LastIndexOf(CompletionText.SourcesHeading, StringComparison.Ordinal);
        IReadOnlyList<CitedRange> cited = sources < 0 ? [] : [.. Source.Matches(text[sources..]).Select(RangeOf).OfType<CitedRange>()];
        var blocks = (sources < 0 ? text : text[..sources]).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).ToList();
        var understood = blocks.Count > 0 && Understood.Match(blocks[0]) is { Success: true } match ? Plain(match.Groups[1].Value) : null;
        var nearest = blocks.FindIndex(b => b.StartsWith(CompletionText.NearestOpening, StringComparison.Ordinal));
        var said = blocks.Take(nearest < 0 ? blocks.Count : nearest).Where(b => !Remark.IsMatch(b));
        return new Turn
        {
            Question = question,

            // That an answer cited nothing is known only of one of ours.
            StandaloneQuestion = cited.Count > 0 || nearest >= 0 ? understood ?? question : null,
            AnswerText = Plain(string.Join("\n\n", said)),
            Cited = cited,
        };
    }

    private static CitedRange? RangeOf(Match source) =>
        int.TryParse(source.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(source.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && start < end
            ? new CitedRange(string.Join('/', source.Groups[1].Value.Split('/').Select(Uri.UnescapeDataString)), new TextRange(start, end))
            : null;

    /// <summary>Markdown of ours without its escapes and emphasis.</summary>
    private static string Plain(string markdown) => Escaped.Replace(markdown.Replace("**", "", StringComparison.Ordinal), "$1")
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"^- \[[0-9]+\] \[.*\]\(\S*?/articles/(\S+)#([0-9]+)-([0-9]+)\)", RegexOptions.Multiline)]
    private static partial Regex Source { get; }

    [GeneratedRegex(@"^\*Understood as: (.+?)(?: \(carried over: .*\))?\*\z", RegexOptions.Singleline)]
    private static partial Regex Understood { get; }

    // An answer's own words begin with no asterisk that is not escaped.
    [GeneratedRegex(@"^\*[^*].*\*\z", RegexOptions.Singleline)]
    private static partial Regex Remark { get; }

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escaped { get; }
}
