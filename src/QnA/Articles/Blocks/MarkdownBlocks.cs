using QnA.Inference;

namespace QnA.Articles.Blocks;

/// <summary>Blocks of a markdown text: the parts of CommonMark that tell paragraphs apart, tables and footnotes.</summary>
internal sealed class MarkdownBlocks
{
    private readonly List<Block> _blocks = [];
    private Block? _open;
    private List<TextRange> _openLines = [];
    private bool _afterGap = true;
    private int _paragraph;

    private MarkdownBlocks()
    {
    }

    /// <summary>The blocks in reading order; front matter, rules and fences give none.</summary>
    public static List<Block> Of(string text)
    {
        var lines = TextLine.Split(text);
        var reader = new MarkdownBlocks();
        var inCode = false;
        foreach (var line in lines.Skip(FrontMatter.Of(text, lines).LineCount))
        {
            if (!inCode)
            {
                inCode = reader.Add(MarkdownLine.Read(text, line.Range));
                continue;
            }

            var content = Blank.Trim(text, line.Range);
            if (MarkdownLine.Read(text, line.Range) is { Kind: MarkdownLineKind.Fence } fence && fence.Content.Of(text).Trim('`', '~').Length == 0)
            {
                inCode = false;
                reader.EndParagraph();
            }
            else if (content.Length > 0)
            {
                reader.Put(content, BlockForm.Code);
            }
        }

        reader.Close();
        return reader._blocks;
    }

    /// <summary>Takes a line; whether it opens a code block.</summary>
    private bool Add(MarkdownLine line)
    {
        switch (line.Kind)
        {
            case MarkdownLineKind.Empty:
                EndParagraph();
                _afterGap = true;
                break;
            case MarkdownLineKind.Underline when _open is { Form: BlockForm.Paragraph } open:
                _open = open with { Form = BlockForm.Heading, Level = line.Level };
                EndParagraph();
                break;
            case MarkdownLineKind.Underline or MarkdownLineKind.Rule:
                if (_open is not { Form: BlockForm.TableRow })
                    EndParagraph();
                break;
            case MarkdownLineKind.Fence:
                EndParagraph();
                return true;
            case MarkdownLineKind.Text or MarkdownLineKind.Quote when Joins(line.Kind):
                _openLines.Add(line.Content);
                break;
            default:
                var form = FormOf(line.Kind);
                if (form != BlockForm.TableRow || _open?.Form != BlockForm.TableRow)
                    EndParagraph();
                if (line.Content.Length > 0)
                    Put(line.Content, form, line.Level);
                break;
        }

        return false;
    }

    // A lazy line after a quotation or list item still belongs to it (CommonMark 5.1, 5.2).
    private bool Joins(MarkdownLineKind kind) => _open?.Form switch
    {
        BlockForm.Paragraph or BlockForm.ListItem => kind == MarkdownLineKind.Text,
        BlockForm.Quote => true,
        _ => false,
    };

    private void Put(TextRange content, BlockForm form, int level = 0)
    {
        Close();
        _openLines = [content];
        _open = new Block
        {
            Lines = _openLines,
            Form = form,
            Level = level,
            Paragraph = _paragraph,
            AfterGap = _afterGap,
        };
        _afterGap = false;
    }

    private void EndParagraph()
    {
        if (_open is not null || _blocks.Count > 0 && _blocks[^1].Paragraph == _paragraph)
            _paragraph++;
        Close();
    }

    private void Close()
    {
        if (_open is not null)
            _blocks.Add(_open);
        _open = null;
    }

    private static BlockForm FormOf(MarkdownLineKind kind) => kind switch
    {
        MarkdownLineKind.Heading => BlockForm.Heading,
        MarkdownLineKind.TableRow => BlockForm.TableRow,
        MarkdownLineKind.ListItem => BlockForm.ListItem,
        MarkdownLineKind.Quote => BlockForm.Quote,
        MarkdownLineKind.Picture => BlockForm.Picture,
        MarkdownLineKind.Hidden => BlockForm.Hidden,
        _ => BlockForm.Paragraph,
    };
}
