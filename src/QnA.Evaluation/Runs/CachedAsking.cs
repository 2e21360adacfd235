using QnA.Evaluation.Answerers;

namespace QnA.Evaluation.Runs;

/// <summary>Asking through a cache that need not be there.</summary>
internal static class CachedAsking
{
    /// <summary>The reply from the cache, or, without one, from the answerer.</summary>
    public static Task<Reply> AskAsync(this IAnswerer answerer, Inquiry inquiry, AnswerCache? cache, CancellationToken cancellationToken) =>
        cache is null ? answerer.AskAsync(inquiry, cancellationToken) : cache.AskAsync(answerer, inquiry, cancellationToken);
}
