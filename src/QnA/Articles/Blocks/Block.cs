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
    public TextRange Locate(TextRange inBlock) => new(Position(inBlock.Start), Position(inBlock.End - 1) + 1);

    private int Position(int offset)
    {
        int low = 0, high = Lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Offsets[middle] <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return Lines[low].Start + offset - Offsets[low];
    }

    /// <summary>Where each line starts in <see cref="TextIn"/>.</summary>
    private int[] Offsets
    {
        get
        {
            if (field is null)
            {
                field = new int[Lines.Count];
                for (var i = 1; i < field.Length; i++)
                    field[i] = field[i - 1] + Lines[i - 1].Length + 1;
            }

            return field;
        }
    }
}
