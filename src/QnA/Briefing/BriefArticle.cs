namespace QnA.Briefing;

/// <summary>An article that a brief cites.</summary>
/// <param name="File">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Published">Day of publication where it is known.</param>
public sealed record BriefArticle(string File, string Title, DateOnly? Published);
