namespace QnA.Articles.Kinds;

/// <summary>The part of the page that a block stands in.</summary>
internal enum PageSection
{
    Article,
    Related,
    Comments,
}
