using QnA.Articles.Blocks;

namespace QnA.Articles.Kinds;

/// <summary>The rules that tell what a block is, in order; the first that knows decides.</summary>
internal static class KindRules
{
    private static readonly Func<Page, int, SentenceKind?>[] InOrder =
        [Furniture, Related, Comment, Headline, AboveHeadline, Picture, Item, Footer, Markup, LooseLine];

    /// <summary>The kind of a block; reporting, when no rule speaks.</summary>
    public static SentenceKind KindOf(Page page, int block)
    {
        foreach (var rule in InOrder)
        {
            if (rule(page, block) is { } kind)
                return kind;
        }

        return SentenceKind.Body;
    }

    private static SentenceKind? Furniture(Page page, int i) => page.Furniture[i] ? SentenceKind.Chrome : null;

    private static SentenceKind? Related(Page page, int i) =>
        page.Sections[i] == PageSection.Related ? SentenceKind.Chrome : null;

    private static SentenceKind? Comment(Page page, int i) =>
        page.Sections[i] == PageSection.Comments ? SentenceKind.Comment : null;

    private static SentenceKind? Headline(Page page, int i)
    {
        const int Near = 4;
        if (page.Headline is not { } headline || i < headline || i > headline + Near)
            return null;

        return i == headline || Kinds.Headline.IsRepeated(page.Blocks[headline], page.Blocks[i]) ? SentenceKind.Title : null;
    }

    // The names of the site and the section, menus.
    private static SentenceKind? AboveHeadline(Page page, int i) =>
        i < page.Headline && !page.Blocks[i].IsTerminated && !Credit.IsIn(page.Blocks[i]) && page.Blocks[i].Block.Form != BlockForm.Picture
            ? SentenceKind.Chrome
            : null;

    private static SentenceKind? Picture(Page page, int i)
    {
        var facts = page.Blocks[i];
        return facts.Block.Form == BlockForm.Picture
            || facts.Block.Form == BlockForm.Paragraph && (page.PictureGroup[i] || Credit.IsIn(facts))
            ? SentenceKind.Caption
            : null;
    }

    private static SentenceKind? Item(Page page, int i) =>
        page.Blocks[i].Block.Form == BlockForm.ListItem ? SentenceKind.Bullet : null;

    private static SentenceKind? Footer(Page page, int i) =>
        page.EndsSentences && i >= page.Footer && page.Blocks[i].Block.Form is BlockForm.Paragraph or BlockForm.Heading ? SentenceKind.Chrome : null;

    // Headings, quotations, tables and code are marked as such: their punctuation means nothing.
    private static SentenceKind? Markup(Page page, int i) =>
        page.Blocks[i].Block.Form == BlockForm.Paragraph ? null : SentenceKind.Body;

    private static SentenceKind? LooseLine(Page page, int i)
    {
        var facts = page.Blocks[i];
        if (!page.EndsSentences || !facts.IsLooseLine || facts.IsTerminated || facts.IsTruncated || IsBroken(page, i))
            return null;

        // A caption stands near the text it repeats; a long page is not searched from end to end for each line.
        const int Nearby = 40;
        var from = Math.Max(0, i - Nearby);
        return Kinds.LooseLine.KindOf(facts, page.Blocks.Skip(from).Take(i + Nearby - from).Where(other => other != facts));
    }

    // A paragraph that goes on, in lower case or with a hyphen, on the next line.
    private static bool IsBroken(Page page, int i)
    {
        return GoesOn(page.Blocks[i].Text[0]) || i + 1 < page.Blocks.Count && GoesOn(page.Blocks[i + 1].Text[0]);

        static bool GoesOn(char first) => char.IsLower(first) || first is '-' or ',' or ';' or ')';
    }
}
