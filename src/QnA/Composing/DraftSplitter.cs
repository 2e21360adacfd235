using System.Text;
using System.Text.RegularExpressions;
using QnA.Articles.Splitting;
using QnA.Inference;

namespace QnA.Composing;

/// <summary>
/// Cuts finished sentences off a text that comes piece by piece, wherever the pieces end. Marks behind the full stop belong to
/// the sentence before them. Not thread-safe.
/// </summary>
public sealed partial class DraftSplitter
{
    /// <summary>More characters than this without an end are no sentence; they are cut off as one all the same.</summary>
    public const int LongestSentence = 1500;

    private readonly StringBuilder _open = new();

    /// <summary>Adds a piece.</summary>
    /// <returns>The sentences that it finished, in order.</returns>
    public IReadOnlyList<DraftSentence> Append(string piece)
    {
        _open.Append(piece);

        // Only what can end a sentence, a line or the word after one is worth a look.
        return piece.AsSpan().IndexOfAny(Boundaries) < 0 && _open.Length <= LongestSentence ? [] : Cut(isOver: false);
    }

    /// <summary>The sentences that are left when nothing more comes.</summary>
    public IReadOnlyList<DraftSentence> Finish() => Cut(isOver: true);

    private static System.Buffers.SearchValues<char> Boundaries { get; } = System.Buffers.SearchValues.Create(" \t\r\n]】");

    private List<DraftSentence> Cut(bool isOver)
    {
        var text = _open.ToString();
        var (drafts, done) = (new List<DraftSentence>(), 0);
        foreach (var end in Ends(text, isOver))
        {
            Add(text[done..end]);
            done = end;
        }

        _open.Remove(0, done);
        return drafts;

        void Add(string sentence)
        {
            if (DraftMarks.Read(ListMark.Replace(sentence.Trim(), "")) is { Text: var words } draft && words.Any(char.IsLetterOrDigit))
            {
                drafts.Add(draft);
            }
        }
    }

    /// <summary>Where sentences end that nothing to come can change.</summary>
    private static IEnumerable<int> Ends(string text, bool isOver)
    {
        var start = 0;
        while (start < text.Length)
        {
            // A line is a paragraph; the last one may go on.
            var newline = text.IndexOf('\n', start);
            var line = new TextRange(start, newline < 0 ? text.Length : newline);
            var isClosed = newline >= 0 || isOver;
            foreach (var end in EndsInLine(text[line.Start..line.End], isClosed))
            {
                yield return line.Start + end;
            }

            start = newline < 0 ? text.Length : newline + 1;
        }
    }

    private static IEnumerable<int> EndsInLine(string line, bool isClosed)
    {
        var sentences = SentenceSplitter.Split(line);
        var last = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            // What the splitter takes for the next sentence may begin with the marks of this one.
            var end = DraftMarks.EndAt(line, sentences[i].End);
            if (end <= last)
            {
                continue;
            }

            if (!isClosed && !WordAfter.IsMatch(line[end..]))
            {
                if (line.Length - last > LongestSentence)
                {
                    yield return line.Length;
                }

                yield break;
            }

            if (line[last..end].Any(char.IsLetter)) // not the "1." of a list
            {
                yield return last = end;
            }
        }

        if (isClosed && last < line.Length)
        {
            yield return line.Length;
        }
    }

    // A whole word of the next sentence: before it is known, "U.S. " might go on.
    [GeneratedRegex(@"^\s+\S+\s")]
    private static partial Regex WordAfter { get; }

    // "- ", "* ", "1. ", "## ": models write lists and headings unasked.
    [GeneratedRegex(@"^(?:[-*•]|\d{1,2}[.)]|#{1,6})\s+")]
    private static partial Regex ListMark { get; }
}
