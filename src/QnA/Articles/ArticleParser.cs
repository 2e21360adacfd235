using QnA.Articles.Blocks;
using QnA.Articles.Kinds;
using QnA.Articles.Splitting;
using QnA.Inference;

namespace QnA.Articles;

/// <summary>Turns the text of a file into an article: blocks, sentences, kinds, title and date.</summary>
public static class ArticleParser
{
    /// <summary>Parses a text. Never fails; a text without words gives an article without sentences.</summary>
    /// <param name="id">The file's id; a name that ends in .md is read as markdown.</param>
    /// <param name="text">The decoded file without its byte order mark.</param>
    /// <param name="hash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
    /// <param name="metadata">What the settings say about the file.</param>
    public static Article Parse(string id, string text, string hash, ArticleMetadata? metadata = null)
    {
        var isMarkdown = id.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        var lines = TextLine.Split(text);
        var frontMatter = FrontMatter.Of(isMarkdown ? text : "", isMarkdown ? lines : TextLine.Split(""));
        var page = new Page(isMarkdown ? MarkdownBlocks.Of(text) : PlainBlocks.Of(text), text);
        var sentences = Sentences(page, lines);

        return new Article
        {
            Id = id,
            Text = text,
            Title = metadata?.Title ?? TitleIn(page, frontMatter, sentences, text) ?? Path.GetFileNameWithoutExtension(id),
            Published = metadata?.Published ?? PublicationDate.In(frontMatter, page),
            Source = metadata?.Source,
            Hash = hash,
            Sentences = sentences,
        };
    }

    private static List<Sentence> Sentences(Page page, List<TextLine> lines)
    {
        var sentences = new List<Sentence>();
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var (block, text) = (page.Blocks[i].Block, page.Blocks[i].Text);
            var kind = KindRules.KindOf(page, i);
            List<TextRange> parts = block.Form is BlockForm.Code or BlockForm.TableRow or BlockForm.Picture or BlockForm.Hidden
                ? [new TextRange(0, text.Length)]
                : SentenceSplitter.Split(text);
            foreach (var part in parts)
            {
                var range = block.Locate(part);
                sentences.Add(new Sentence
                {
                    Index = sentences.Count,
                    Range = range,
                    StartLine = LineAt(lines, range.Start),
                    EndLine = LineAt(lines, range.End - 1),
                    Kind = kind,
                    Paragraph = block.Paragraph,
                });
            }
        }

        return sentences;
    }

    private static string? TitleIn(Page page, FrontMatter frontMatter, List<Sentence> sentences, string text)
    {
        if (page.Headline is { } headline)
            return DerivedTitle.OnOneLine(page.Blocks[headline].Text);
        if (frontMatter.Values.TryGetValue("title", out var title) && !string.IsNullOrWhiteSpace(title))
            return title;

        var first = sentences.Find(sentence => sentence.Kind == SentenceKind.Body) ?? sentences.Find(sentence => sentence.Kind == SentenceKind.Bullet);
        return first is null ? null : DerivedTitle.From(first.Range.Of(text));
    }

    private static int LineAt(List<TextLine> lines, int offset)
    {
        int low = 0, high = lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (lines[middle].Range.Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return lines[low].Number;
    }
}
