namespace QnA.Evaluation.DataSets.Importing;

/// <summary>An article to be written.</summary>
/// <param name="Id">Its file name, which is its id.</param>
/// <param name="Text">Its text.</param>
public sealed record ImportedArticle(string Id, string Text);
