using QnA.Articles;

namespace QnA.Composing;

/// <summary>A sentence of an article that a composed sentence cites.</summary>
/// <param name="Text">Its characters, as they stand in the article.</param>
/// <param name="Kind">What it is on the page; a reader's post supports only what is called one.</param>
/// <param name="Title">Title of the article, which may name what the sentence only refers to.</param>
public sealed record CitedText(string Text, SentenceKind Kind, string Title);
