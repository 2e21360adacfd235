namespace QnA.Chat;

/// <summary>
/// What OpenTelemetry is told of a language model, by the GenAI conventions: the span <c>chat MODEL</c> and the metrics
/// <c>gen_ai.client.token.usage</c> and <c>gen_ai.client.operation.duration</c>, from a source and a meter called <see cref="Name"/>.
/// </summary>
/// <param name="IncludeContent">Whether spans hold the text of prompts and replies.</param>
public sealed record ChatTracing(bool IncludeContent)
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string Name = "QnA.Chat";
}
