using Microsoft.Extensions.AI;
using QnA.Chat;
using QnA.Chat.Prompts;
using QnA.Rendering;

namespace QnA.Cli.Diagnosis;

/// <summary>Which language model is configured, whether it answers, and whether its prompts can be used.</summary>
internal static class ChatCheck
{
    private const string Remedy = "Until then every answer is in the articles' own words, as without a language model.";

    /// <param name="options">The settings in force.</param>
    /// <param name="client">The model; null when none is configured.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait for the model.</param>
    /// <param name="prompts">The folder of prompts; by default the one beside the program.</param>
    public static async Task<Finding> RunAsync(
        ChatModelOptions options, IChatClient? client, TimeProvider time, CancellationToken cancellationToken, string? prompts = null)
    {
        try
        {
            var count = AnswerRemarks.Count(PromptLibrary.Open(prompts).Prompts.Count, "prompt");
            if (client is null)
            {
                return Finding.Ok("chat", $"no language model, none is needed; {count} in order");
            }

            var started = time.GetTimestamp();
            await client.GetResponseAsync("Reply with the word: ready", new ChatOptions { MaxOutputTokens = 16 }, cancellationToken).ConfigureAwait(false);
            return Finding.Ok("chat", $"{options.Model} at {options.Address} answers ({time.GetElapsedTime(started).TotalSeconds:0.0} s); {count} in order");
        }
        catch (PromptException exception)
        {
            return Finding.Problem("chat", exception.Message, "Correct the file, or build or install the program again.");
        }
        catch (ChatServiceException exception)
        {
            return Finding.Problem("chat", $"{options.Model} at {options.Address} does not answer. {exception.Message}", Remedy);
        }
    }
}
