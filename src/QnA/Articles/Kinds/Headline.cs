using QnA.Articles.Blocks;

namespace QnA.Articles.Kinds;

/// <summary>Finds the article's headline.</summary>
internal static class Headline
{
    private const int FewestWords = 2;
    private const int MostWords = 40;
    private const int FewestRepeatedWords = 4;

    // A section's or site's name above the headline is shorter than that.
    private const int WordsOfHeadline = 4;

    /// <summary>Index of the block that is the headline, or null when the text starts without one.</summary>
    public static int? In(IReadOnlyList<BlockFacts> blocks, IReadOnlyList<bool> furniture)
    {
        int? first = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (furniture[i] || Credit.IsIn(blocks[i]) || blocks[i].Block.Form is BlockForm.ListItem or BlockForm.Picture)
                continue;
            if (blocks[i].Block is { Form: BlockForm.Heading, Level: 1 })
                return i;
            if (!CanBe(blocks[i]))
                // The last block is text, not the headline of nothing.
                return first;
            if (blocks[i].Words.Count(word => char.IsLetter(word[0])) >= WordsOfHeadline)
                return i + 1 < blocks.Count ? i : first;
            first ??= i;
        }

        return null;
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
