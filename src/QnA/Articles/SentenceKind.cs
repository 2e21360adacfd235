namespace QnA.Articles;

/// <summary>What a sentence is on the page; decides whether and how it may be cited.</summary>
public enum SentenceKind
{
    /// <summary>The article's headline, standing on its own line.</summary>
    Title,

    /// <summary>The article's own reporting, subheadings included.</summary>
    Body,

    /// <summary>An item of a bulleted list that belongs to the article.</summary>
    Bullet,

    /// <summary>Text below or in place of a picture, credit included.</summary>
    Caption,

    /// <summary>A reader's or forum member's post: cited only as what a reader wrote.</summary>
    Comment,

    /// <summary>Page furniture: menus, related links, sign-in boxes, reactions, source lines. Never cited.</summary>
    Chrome,
}
