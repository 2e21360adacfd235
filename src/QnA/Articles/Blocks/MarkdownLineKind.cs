namespace QnA.Articles.Blocks;

/// <summary>The constructs that a markdown line can start or be.</summary>
internal enum MarkdownLineKind
{
    Empty,
    Text,
    Quote,
    Heading,

    /// <summary>A line of = or -, which makes a heading of the paragraph above it.</summary>
    Underline,

    /// <summary>A thematic break or the rule between a table's head and body.</summary>
    Rule,
    Fence,
    TableRow,
    ListItem,
    Footnote,
    Picture,
    Hidden,
}
