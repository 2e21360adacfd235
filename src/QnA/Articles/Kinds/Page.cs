using QnA.Articles.Blocks;

namespace QnA.Articles.Kinds;

/// <summary>What the kind rules know about the whole page.</summary>
internal sealed class Page
{
    private const double MostlyTerminated = 0.6;

    /// <summary>Looks at all blocks once.</summary>
    public Page(IReadOnlyList<Block> blocks, string text)
    {
        Blocks = [.. blocks.Select(block => new BlockFacts(block, text))];
        Furniture = [.. Blocks.Select(Kinds.Furniture.Is)];
        Headline = Kinds.Headline.In(Blocks, Furniture);
        Sections = PageSections.Of(Blocks, Furniture, Headline ?? -1);
        Footer = FooterStart(Blocks);
        PictureGroup = CaptionGroups(Blocks);

        var paragraphs = Blocks.Where((facts, i) => !Furniture[i] && Sections[i] == PageSection.Article && facts.Words.Count >= BlockFacts.WordsOfParagraph).ToList();
        EndsSentences = paragraphs.Count(facts => facts.IsTerminated) >= paragraphs.Count * MostlyTerminated;
    }

    /// <summary>The blocks in reading order.</summary>
    public IReadOnlyList<BlockFacts> Blocks { get; }

    /// <summary>Whether each block is page furniture by its own words.</summary>
    public IReadOnlyList<bool> Furniture { get; }

    /// <summary>The section each block stands in.</summary>
    public IReadOnlyList<PageSection> Sections { get; }

    /// <summary>Index of the headline, or null.</summary>
    public int? Headline { get; }

    /// <summary>Whether each block stands, without an empty line between, among lines of which one has a picture credit.</summary>
    public IReadOnlyList<bool> PictureGroup { get; }

    /// <summary>Whether the page's paragraphs end in full stops, so that a line without one means something.</summary>
    public bool EndsSentences { get; }

    /// <summary>Index of the first of several short lines without a full stop that end the page; the number of blocks when there are none.</summary>
    public int Footer { get; }

    private static int FooterStart(IReadOnlyList<BlockFacts> blocks)
    {
        const int FewestLines = 4;
        var start = blocks.Count;
        while (start > 0 && !blocks[start - 1].IsTerminated && blocks[start - 1].Block.Form is BlockForm.Paragraph or BlockForm.Heading
            && blocks[start - 1].Words.Count <= LooseLine.LongestSubheading)
        {
            start--;
        }

        return blocks.Count - start >= FewestLines && start > 0 ? start : blocks.Count;
    }

    private static bool[] CaptionGroups(IReadOnlyList<BlockFacts> blocks)
    {
        var groups = new bool[blocks.Count];
        // Where paragraphs are not set apart by empty lines, standing together means nothing.
        if (blocks.Count(facts => facts.Block.AfterGap) * 2 < blocks.Count)
            return groups;

        for (var start = 0; start < blocks.Count;)
        {
            var end = start + 1;
            while (end < blocks.Count && !blocks[end].Block.AfterGap)
                end++;
            if (end - start > 1 && Enumerable.Range(start, end - start).Any(i => Credit.IsIn(blocks[i])))
                Array.Fill(groups, true, start, end - start);
            start = end;
        }

        return groups;
    }
}
