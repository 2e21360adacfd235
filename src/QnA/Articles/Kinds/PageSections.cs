using System.Text.RegularExpressions;
using QnA.Articles.Blocks;

namespace QnA.Articles.Kinds;

/// <summary>Finds where links to other stories and readers' comments begin and end.</summary>
internal static partial class PageSections
{
    // A "comments" link above the article opens no section: so much of the article must have been read.
    private const int FewestParagraphs = 2;

    // Below the headline stand the author, the date, buttons, and a counter of comments.
    private const int BlocksBelowHeadline = 4;

    /// <summary>The section of each block.</summary>
    /// <param name="blocks">The page's blocks.</param>
    /// <param name="furniture">Which of them are furniture by their own words.</param>
    /// <param name="headline">Index of the headline, -1 when there is none.</param>
    public static PageSection[] Of(IReadOnlyList<BlockFacts> blocks, IReadOnlyList<bool> furniture, int headline)
    {
        var sections = new PageSection[blocks.Count];
        var posts = blocks.Count(IsPostMarker);
        int seenPosts = 0, paragraphs = 0;
        var main = PageSection.Article;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (IsPostMarker(blocks[i]) && posts > 1 && ++seenPosts > 1
                || IsCommentsHeading(blocks[i]) && paragraphs >= FewestParagraphs && i > headline + BlocksBelowHeadline)
            {
                main = PageSection.Comments;
            }

            sections[i] = main;
            if (i > headline && blocks[i].IsParagraph && !furniture[i])
                paragraphs++;
            if (!WebPhrases.RelatedHeading.Contains(blocks[i].Phrase))
                continue;

            sections[i] = PageSection.Related;
            for (var first = i + 1; i + 1 < blocks.Count && (IsTeaser(blocks, i + 1) && !ReturnsToArticle(blocks, first, i + 1)); i++)
                sections[i + 1] = PageSection.Related;
        }

        return sections;
    }

    /// <summary>A link to another story: no sentence, cut off, or a sentence whose own summary, cut off, follows.</summary>
    private static bool IsTeaser(IReadOnlyList<BlockFacts> blocks, int i) =>
        blocks[i].Block.Form != BlockForm.Heading
        && !IsPostMarker(blocks[i])
        && !IsCommentsHeading(blocks[i])
        && !blocks[i].Text.EndsWith(':')
        && (!blocks[i].IsTerminated || i + 1 < blocks.Count && blocks[i + 1].IsTruncated);

    /// <summary>
    /// Whether the article goes on at <paramref name="i"/>: behind the gap that closes a list set without gaps, or with a
    /// subheading, a short line apart from the rest with a paragraph below it.
    /// </summary>
    private static bool ReturnsToArticle(IReadOnlyList<BlockFacts> blocks, int first, int i)
    {
        if (i == first || !blocks[i].Block.AfterGap || i + 1 == blocks.Count)
            return false;

        var compact = !blocks[first].Block.AfterGap;
        var paragraphFollows = !IsTeaser(blocks, i + 1) && !WebPhrases.RelatedHeading.Contains(blocks[i + 1].Phrase);
        return paragraphFollows && (compact || blocks[i].Words.Count <= LooseLine.LongestSubheading);
    }

    /// <summary>"Posted" and a time: forums put it above each post; the first is the topic's own.</summary>
    private static bool IsPostMarker(BlockFacts facts) => PostMarker.IsMatch(facts.Text) && facts.Words.Count <= 8;

    private static bool IsCommentsHeading(BlockFacts facts) => !facts.IsTerminated && CommentsHeading.IsMatch(facts.Phrase);

    [GeneratedRegex(@"^Posted(?:\s+(?:by\s+\S+|on\b.*|(?:an?|\d+)\s+\w+\s+ago|yesterday\b.*|today\b.*|\w+ \d{1,2}.*|\d.*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex PostMarker { get; }

    [GeneratedRegex(@"^(?:\d+ )?(?:readers? |user )?(?:comments|comment \d+|responses to .{1,80})(?: \d+| section)?$|^1 comment$|^join the (?:discussion|conversation|debate)$|^what (?:our )?readers (?:say|think)$")]
    private static partial Regex CommentsHeading { get; }
}
