using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>Blocks of a plain text: every line is one, unless the text is hard-wrapped. Headings marked with # are taken as such,
/// because programs that turn pages into text write them.</summary>
internal static class PlainBlocks
{
    /// <summary>The blocks in reading order; blank lines and lone list markers give none.</summary>
    public static List<Block> Of(string text)
    {
        var lines = TextLine.Split(text).ConvertAll(line => Blank.Trim(text, line.Range));
        var width = HardWrap.WidthOf(lines, text);
        var blocks = new List<Block>();
        var afterGap = true;
        for (var i = 0; i < lines.Count; i++)
        {
            var heading = HeadingMarker.Behind(text, lines[i], out var level);
            var item = heading is null ? ListMarker.Behind(text, lines[i]) : null;
            var first = heading ?? item ?? lines[i];
            if (first.Length == 0)
            {
                afterGap = true;
                continue;
            }

            var joined = new List<TextRange> { first };
            while (heading is null && width is { } wide && i + 1 < lines.Count && GoesOn(lines[i], lines[i + 1], text, wide))
                joined.Add(lines[++i]);

            blocks.Add(new Block
            {
                Lines = joined,
                Form = heading is not null ? BlockForm.Heading : item is not null ? BlockForm.ListItem : BlockForm.Paragraph,
                Level = level,
                Paragraph = blocks.Count,
                AfterGap = afterGap,
            });
            afterGap = false;
        }

        return blocks;
    }

    private static bool GoesOn(TextRange line, TextRange next, string text, int width) =>
        next.Length > 0 && ListMarker.Behind(text, next) is null && HeadingMarker.Behind(text, next, out _) is null && HardWrap.Continues(line, next, text, width);
}
