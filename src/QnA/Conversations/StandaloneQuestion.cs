namespace QnA.Conversations;

/// <summary>A question as it was understood in its conversation.</summary>
/// <param name="Text">The question, standing on its own.</param>
/// <param name="CarriedOver">The words that earlier turns lent to it; empty when it stood on its own.</param>
/// <param name="WantsMore">Whether more of the previous answer's subject is asked for, beyond what was cited then.</param>
/// <param name="WantsOthers">Whether further answers to the same question are asked for ("who else?"), beyond what was cited then.</param>
public sealed record StandaloneQuestion(string Text, IReadOnlyList<string> CarriedOver, bool WantsMore = false, bool WantsOthers = false);
