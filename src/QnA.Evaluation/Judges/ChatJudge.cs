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

    /// <inheritdoc/>
    public string Name => $"{client.ModelFor(prompt)} with {prompt.Name} {prompt.Hash[..12]}";

    /// <inheritdoc/>
    /// <exception cref="QnA.Chat.ChatServiceException">The service failed; the message is for the user.</exception>
    public async Task<Judgement> JudgeAsync(string evidence, string claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentException.ThrowIfNullOrWhiteSpace(claim);
        var (messages, options) = client.RequestFor(prompt, new Dictionary<string, string> { ["evidence"] = evidence, ["claim"] = claim });

        var response = await client.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);

        return VerdictText.Parse(response.Text) is { } verdict
            ? new Judgement(verdict, Probability: null, Parsed: true)
            : new Judgement(Verdict.NotSupported, Probability: null, Parsed: false);
    }
}
