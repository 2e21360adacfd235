using System.Text.RegularExpressions;
using QnA.Articles.Blocks;

namespace QnA.Articles.Kinds;

/// <summary>What the rules look at in one block.</summary>
internal sealed partial class BlockFacts(Block block, string text)
{
    private bool? _isTerminated;
    private bool? _isTruncated;

    /// <summary>The block itself.</summary>
    public Block Block { get; } = block;

    /// <summary>Its text, lines joined by a line feed.</summary>
    public string Text { get; } = block.TextIn(text);

    /// <summary>Its words in lower case, apostrophes removed; digits count as words.</summary>
    public IReadOnlyList<string> Words { get; } =
        [.. Word.Matches(block.TextIn(text)).Select(match => match.Value.Replace("’", "").Replace("'", "").ToLowerInvariant())];

    /// <summary>The different words.</summary>
    public IReadOnlySet<string> Vocabulary => field ??= Words.ToHashSet();

    /// <summary>The words joined by single spaces: how phrases are compared.</summary>
    public string Phrase => field ??= string.Join(' ', Words);

    /// <summary>Whether it ends as a sentence does, closing quotation marks and notes aside.</summary>
    public bool IsTerminated => _isTerminated ??= !IsTruncated && Terminal.IsMatch(Text);

    /// <summary>Whether it is long enough for a paragraph, and ends like one.</summary>
    public bool IsParagraph => IsTerminated && Words.Count >= WordsOfParagraph;

    /// <summary>Fewest words of a paragraph; a shorter one may be a label, heading or menu entry.</summary>
    public const int WordsOfParagraph = 9;

    /// <summary>Whether it was cut off: it ends in an ellipsis.</summary>
    public bool IsTruncated => _isTruncated ??= Ellipsis.IsMatch(Text);

    /// <summary>Whether it is one line of running text rather than a heading, list item, code or table row.</summary>
    public bool IsLooseLine => Block is { Form: BlockForm.Paragraph, Lines.Count: 1 };

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*")]
    private static partial Regex Word { get; }

    // A footnote's number may have lost its height: "policies.5".
    [GeneratedRegex(@"[.?!。！？](?:(?<=\p{L}{3}[.?!])\d{1,2}|[""'”’»›)\]}*_~`†‡¹²³]|\[\^?\w{1,12}\]|\s)*$")]
    private static partial Regex Terminal { get; }

    [GeneratedRegex(@"(?:…|\.\.\.)\s*(?:\[…\]|\(more\))?$")]
    private static partial Regex Ellipsis { get; }
}
