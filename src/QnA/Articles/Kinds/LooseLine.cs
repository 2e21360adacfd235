using System.Collections.Frozen;

namespace QnA.Articles.Kinds;

/// <summary>
/// Tells what a line without a full stop is that stands alone among paragraphs with one: a subheading, a picture's
/// caption, or the headline of another story.
/// </summary>
internal static class LooseLine
{
    /// <summary>Most words a subheading has.</summary>
    public const int LongestSubheading = 8;

    private const double NearDuplicate = 0.8;

    // Headlines leave out articles and possessives (Wikipedia, "Headline": headlinese); captions are sentences and keep them.
    private static readonly FrozenSet<string> Determiners =
        "a an the his her their its my our your this these those".Split(' ').ToFrozenSet();

    // How captions point at their picture.
    private static readonly FrozenSet<string> PictureWords =
        "pictured seen shown poses posing left right centre center above below photographed".Split(' ').ToFrozenSet();

    /// <summary>The kind of the line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="others">The blocks around it.</param>
    public static SentenceKind KindOf(BlockFacts line, IEnumerable<BlockFacts> others)
    {
        if (line.Words.Count <= LongestSubheading || line.Text[^1] is ':' or ',' or ';' or '-' or '–' or '—')
            return SentenceKind.Body;
        if (line.Words.Any(PictureWords.Contains) || line.Words.Any(Determiners.Contains))
            return SentenceKind.Caption;

        return others.Any(other => other.IsTerminated && Repeats(line, other)) ? SentenceKind.Caption : SentenceKind.Chrome;
    }

    private static bool Repeats(BlockFacts line, BlockFacts paragraph) =>
        line.Words.Count(paragraph.Vocabulary.Contains) >= line.Words.Count * NearDuplicate;
}
