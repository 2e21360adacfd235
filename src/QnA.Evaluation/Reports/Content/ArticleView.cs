namespace QnA.Evaluation.Reports.Content;

/// <summary>An article, or what of it is in the page.</summary>
/// <param name="Id">Id of the article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Length">Characters of the whole.</param>
/// <param name="Parts">What is in the page, first to last; one part when all of it is.</param>
/// <param name="Kinds">Sentences that are not plain text.</param>
internal sealed record ArticleView(string Id, string Title, int Length, IReadOnlyList<PartView> Parts, IReadOnlyList<SentenceView> Kinds);

/// <summary>A stretch of an article.</summary>
/// <param name="Start">First character.</param>
/// <param name="Line">Line that it stands on, from 1.</param>
/// <param name="Text">The characters.</param>
internal sealed record PartView(int Start, int Line, string Text);

/// <summary>A sentence that is not plain text.</summary>
internal sealed record SentenceView(int Start, int End, string Kind);
