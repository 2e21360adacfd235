using QnA.Articles.Blocks;

namespace QnA.Articles.Kinds;

/// <summary>Finds the article's headline.</summary>
internal static class Headline
{
    private const int FewestWords = 2;
    private const int MostWords = 40;
    private const int FewestRepeatedWords = 4;

    // The name of a section or site above the headline is shorter than that; a menu's longest entry is longer.
    private const int WordsOfHeadline = 4;
    private const int WordsBelowMenu = 6;
    private const int LinesOfMenu = 5;

    /// <summary>Index of the block that is the headline, or null when the text starts without one.</summary>
    public static int? In(IReadOnlyList<BlockFacts> blocks, IReadOnlyList<bool> furniture)
    {
        // The last block is text, not the headline of nothing.
        var own = Enumerable.Range(0, Math.Max(0, blocks.Count - 1)).Where(i => !furniture[i] && !Credit.IsIn(blocks[i])
            && blocks[i].Block.Form is not (BlockForm.ListItem or BlockForm.Picture)).ToList();
        var candidates = own.TakeWhile(i => !blocks[i].IsParagraph).Where(i => blocks[i].Block is { Form: BlockForm.Heading, Level: 1 }).ToList();
        if (candidates.Count == 0)
            candidates = own.TakeWhile(i => IsLoose(blocks[i])).Where(i => blocks[i].Words.Count >= FewestWords).ToList();
        if (candidates.Count == 0)
            return null;

        var words = candidates.Count < LinesOfMenu ? WordsOfHeadline : WordsBelowMenu;
        var headline = candidates.FindIndex(i => blocks[i].Words.Count(word => char.IsLetter(word[0])) >= words);
        return candidates[Math.Max(headline, 0)];
    }

    /// <summary>Whether a block near the headline says it again, perhaps with more words or the site's name.</summary>
    public static bool IsRepeated(BlockFacts headline, BlockFacts other)
    {
        if (other.IsTerminated && other.Phrase != headline.Phrase)
            return false;

        var (longer, shorter) = headline.Words.Count > other.Words.Count ? (headline, other) : (other, headline);
        return shorter.Words.Count >= FewestRepeatedWords && longer.Words.Take(shorter.Words.Count).SequenceEqual(shorter.Words);
    }

    // A full stop ends prose; a question or exclamation mark may end a headline.
    private static bool IsLoose(BlockFacts facts) =>
        facts.Block.Form is BlockForm.Paragraph or BlockForm.Heading
        && facts.Words.Count <= MostWords
        && !facts.Text.EndsWith(':') && !facts.Text.EndsWith(',')
        && (!facts.IsTerminated || facts.Text[^1] is '?' or '!');
}
