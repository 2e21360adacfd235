using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>A paragraph, heading, list item, table row or code line: text that is split into sentences by itself.</summary>
internal sealed record Block
{
    /// <summary>The characters of each line, without markup and surrounding blanks; never empty, none of them empty.</summary>
    public required IReadOnlyList<TextRange> Lines { get; init; }

    /// <summary>How the block is set.</summary>
    public required BlockForm Form { get; init; }

    /// <summary>Number of the paragraph, from 0; the lines of a code block and the rows of a table share one.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Whether an empty line, or the start of the text, stands in front of it.</summary>
    public required bool AfterGap { get; init; }

    /// <summary>Heading level from 1, 0 for anything else.</summary>
    public int Level { get; init; }

    /// <summary>The block's text, its lines joined by a line feed.</summary>
    public string TextIn(string text) =>
        Lines.Count == 1 ? Lines[0].Of(text) : string.Join('\n', Lines.Select(line => line.Of(text)));

    /// <summary>A range of <see cref="TextIn"/> as a range of the article's text.</summary>
    public TextRange Locate(TextRange inBlock)
    {
        return new TextRange(Position(inBlock.Start), Position(inBlock.End - 1) + 1);

        int Position(int offset)
        {
            foreach (var line in Lines)
            {
                if (offset < line.Length)
                    return line.Start + offset;
                offset -= line.Length + 1;
            }

            throw new ArgumentOutOfRangeException(nameof(inBlock));
        }
    }
}
