using QnA.Chat;
using QnA.Chat.Prompts;
using QnA.Rendering;

namespace QnA.Cli.Diagnosis;

/// <summary>Which language model is configured, and whether its prompts can be used. The service itself is not asked.</summary>
internal static class ChatCheck
{
    /// <param name="options">The settings in force.</param>
    /// <param name="prompts">The folder of prompts; by default the one beside the program.</param>
    public static Finding Run(ChatModelOptions options, string? prompts = null)
    {
        try
        {
            var count = AnswerRemarks.Count(PromptLibrary.Open(prompts).Prompts.Count, "prompt");
            return Finding.Ok("chat", options.Provider == ChatProvider.None
                ? $"no language model, none is needed; {count} in order"
                : $"{options.Model} at {options.Endpoint}; {count} in order");
        }
        catch (PromptException exception)
        {
            return Finding.Problem("chat", exception.Message, "Correct the file, or build or install the program again.");
        }
    }
}
