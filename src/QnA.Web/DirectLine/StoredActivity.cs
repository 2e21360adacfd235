namespace QnA.Web.DirectLine;

/// <summary>An activity as a conversation keeps it.</summary>
/// <param name="Sequence">Its place in the conversation, from 1; also the watermark of everything up to it.</param>
/// <param name="Json">The activity as clients get it.</param>
internal readonly record struct StoredActivity(long Sequence, string Json);
