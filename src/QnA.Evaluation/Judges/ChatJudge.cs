using Microsoft.Extensions.AI;
using QnA.Chat.Prompts;

namespace QnA.Evaluation.Judges;

/// <summary>
/// A language model asked with a prompt. A reply that states no verdict counts as not supported and says so
/// (<see cref="Judgement.Parsed"/>); a service that fails is an exception, never a verdict. Not for a gate: models change
/// behind their names.
/// </summary>
/// <param name="client">The model.</param>
/// <param name="prompt">Takes <c>evidence</c>, <c>claim</c> and <c>fence</c>; <c>prompts/judge-support.yaml</c>.</param>
public sealed class ChatJudge(IChatClient client, PromptTemplate prompt) : IJudge
{
    /// <summary>Name of the prompt's file in the library.</summary>
    public const string PromptFile = "judge-support";

    private readonly ChatClientMetadata? _metadata = client.GetService<ChatClientMetadata>();

    /// <inheritdoc/>
    public string Name => $"{Model} with {prompt.Name} {prompt.Hash[..12]}";

    private string Model => prompt.OptionsFor(_metadata?.ProviderName).ModelId ?? _metadata?.DefaultModelId ?? "unnamed model";

    /// <inheritdoc/>
    /// <exception cref="QnA.Chat.ChatServiceException">The service failed; the message is for the user.</exception>
    public async Task<Judgement> JudgeAsync(string evidence, string claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentException.ThrowIfNullOrWhiteSpace(claim);
        var messages = prompt.Render(new Dictionary<string, string>
        {
            ["evidence"] = evidence,
            ["claim"] = claim,
            ["fence"] = Fence.For(evidence, claim),
        });

        var response = await client.GetResponseAsync(messages, prompt.OptionsFor(_metadata?.ProviderName), cancellationToken).ConfigureAwait(false);

        return VerdictText.Parse(response.Text) is { } verdict
            ? new Judgement(verdict, Probability: null, Parsed: true)
            : new Judgement(Verdict.NotSupported, Probability: null, Parsed: false);
    }
}
