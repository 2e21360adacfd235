using QnA.Articles.Blocks;

namespace QnA.Articles.Kinds;

/// <summary>Finds the article's headline.</summary>
internal static class Headline
{
    private const int FewestWords = 2;
    private const int MostWords = 40;
    private const int FewestRepeatedWords = 4;

    // Badges and a picture may stand above the heading of a markdown text.
    private const int BlocksAboveHeading = 4;

    /// <summary>Index of the block that is the headline, or null when the text starts without one.</summary>
    public static int? In(IReadOnlyList<BlockFacts> blocks, IReadOnlyList<bool> furniture)
    {
        var own = Enumerable.Range(0, blocks.Count).Where(i => !furniture[i] && !Credit.IsIn(blocks[i])).Take(BlocksAboveHeading).ToList();
        if (own.Count < 2)
            return null;

        foreach (var i in own)
        {
            if (blocks[i].Block is { Form: BlockForm.Heading, Level: 1 })
                return i;
        }

        return CanBe(blocks[own[0]]) ? own[0] : null;
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
    private static bool CanBe(BlockFacts facts) =>
        facts.Block.Form is BlockForm.Paragraph or BlockForm.Heading
        && facts.Words.Count is >= FewestWords and <= MostWords
        && !facts.Text.EndsWith(':') && !facts.Text.EndsWith(',')
        && (!facts.IsTerminated || facts.Text[^1] is '?' or '!');
}
