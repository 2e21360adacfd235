using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace QnA.Chat;

/// <summary>What a client of a language model takes from its host.</summary>
internal sealed record ChatSurroundings
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILogger Log { get; init; } = NullLogger.Instance;

    /// <summary>Where requests and tokens are added up.</summary>
    public ChatUsage Usage { get; init; } = new();

    public ChatTracing Tracing { get; init; } = new(IncludeContent: false);
}
