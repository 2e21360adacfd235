using QnA.Inference;

namespace QnA.Answering;

/// <summary>How an answer came about, for people who want to see why.</summary>
public sealed record AnswerTrace
{
    /// <summary>The shape that the question was taken for.</summary>
    public required string Shape { get; init; }

    /// <summary>The rule that decided the outcome, in words.</summary>
    public required string Decision { get; init; }

    /// <summary>The windows that were read, best first.</summary>
    public IReadOnlyList<TracedWindow> Windows { get; init; } = [];
}

/// <summary>One window that was read together with the question.</summary>
/// <param name="File">Id of the article.</param>
/// <param name="Range">Its characters in the article.</param>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Retrieval">Fused retrieval score; 0 for a window read only because everything was.</param>
/// <param name="Logit">The grounder's answerable logit.</param>
/// <param name="Probability">Calibrated probability that the window answers.</param>
/// <param name="Span">The best span.</param>
/// <param name="Features">The soft features by name, as they entered the probability.</param>
public sealed record TracedWindow(
    string File,
    TextRange Range,
    int Line,
    double Retrieval,
    double Logit,
    double Probability,
    string Span,
    IReadOnlyDictionary<string, double> Features);
