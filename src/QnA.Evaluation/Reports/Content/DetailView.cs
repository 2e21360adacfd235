namespace QnA.Evaluation.Reports.Content;

/// <summary>A list below a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Entries">What stands below it.</param>
internal sealed record DetailView(string Title, IReadOnlyList<EntryView> Entries);

/// <summary>One line of a list.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Note">A few words about it, or null.</param>
/// <param name="Passage">The range of an article that it opens, or null.</param>
internal sealed record EntryView(string Text, string? Note = null, PassageView? Passage = null);
