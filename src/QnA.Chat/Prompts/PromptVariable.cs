namespace QnA.Chat.Prompts;

/// <summary>A value that a prompt is rendered with.</summary>
/// <param name="Name">Its name in the template.</param>
/// <param name="Description">What it holds.</param>
/// <param name="IsRequired">Whether rendering without it is an error.</param>
/// <param name="Default">Its value when none is given; empty for none. Written by the author of the prompt, so not encoded.</param>
/// <param name="AllowDangerouslySetContent">Whether its value may hold message tags, rather than being data.</param>
public sealed record PromptVariable(string Name, string Description, bool IsRequired, string Default, bool AllowDangerouslySetContent);
