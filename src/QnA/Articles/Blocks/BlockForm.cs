namespace QnA.Articles.Blocks;

/// <summary>How a block is set.</summary>
internal enum BlockForm
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Code,
    TableRow,

    /// <summary>A picture alone on its line: <c>![alt text](address)</c>.</summary>
    Picture,

    /// <summary>A definition the reader never sees: <c>[name]: address</c>, an HTML comment.</summary>
    Hidden,
}
