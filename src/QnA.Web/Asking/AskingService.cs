using QnA.Answering;
using QnA.Briefing;
using QnA.Indexing;
using QnA.Receipts;
using QnA.Receipts.Signing;
using QnA.Retrieval;
using QnA.Web.Serving;
using QnA.Web.Telemetry;

namespace QnA.Web.Asking;

/// <summary>The one place where every door asks: the newest articles, a place in the queue, a limit of time.</summary>
internal sealed class AskingService(ArticleLibrary library, AnswerQueue queue, AnswerTelemetry telemetry, ReceiptWriter receipts)
{
    /// <summary>Teams shows no more than three.</summary>
    private const int MostSuggestions = 3;

    /// <summary>Answers a question.</summary>
    /// <exception cref="InvalidQuestionException">The question is empty or too long.</exception>
    /// <exception cref="NotReadyException">The articles are still being read.</exception>
    /// <exception cref="BusyException">Too many questions wait.</exception>
    /// <exception cref="AnswerTimeoutException">It took too long.</exception>
    public Task<Answer> AskAsync(AskRequest request, CancellationToken cancellationToken) =>
        telemetry.ObserveAsync(request, () => queue.RunAsync(token => AnswerAsync(request, token), cancellationToken));

    /// <summary>Answers a question and signs a receipt, as JSON, for the answer. Throws as <see cref="AskAsync"/> does.</summary>
    /// <param name="request">The question.</param>
    /// <param name="key">Who signs.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<(Answer Answer, string Receipt)> AskForReceiptAsync(AskRequest request, ReceiptKey key, CancellationToken cancellationToken)
    {
        var receipt = "";
        var answer = await telemetry.ObserveAsync(request, () => queue.RunAsync(
            token => AnswerAsync(request, token, (given, index) => receipt = receipts.Write(request, given, index, key)), cancellationToken)).ConfigureAwait(false);
        return (answer, receipt);
    }

    /// <summary>Answers a question that has its place in the queue already. Never throws <see cref="BusyException"/>.</summary>
    public Task<Answer> AskInTurnAsync(AskRequest request, CancellationToken cancellationToken) =>
        telemetry.ObserveAsync(request, () => queue.RunInTurnAsync(token => AnswerAsync(request, token), cancellationToken));

    /// <summary>Questions to ask next, which the articles can answer; none before the articles are read.</summary>
    /// <param name="answer">What was just said.</param>
    /// <param name="cancellationToken">When nobody waits any more.</param>
    public async Task<IReadOnlyList<string>> SuggestAfterAsync(Answer answer, CancellationToken cancellationToken)
    {
        if (!library.IsReady)
        {
            return [];
        }

        using var lease = library.Open();
        return lease.FollowUps is { } writer
            ? await writer.ForAsync(answer, MostSuggestions, cancellationToken).ConfigureAwait(false)
            : FollowUpSuggestions.For(answer, lease.Index, MostSuggestions);
    }

    /// <summary>Ranks passages. Throws as <see cref="AskAsync"/> does, but for the question.</summary>
    /// <param name="query">What to look for, not blank.</param>
    /// <param name="top">Most passages.</param>
    /// <param name="files">Ids of the only articles to search; null for all.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<IReadOnlyList<FoundPassage>> SearchAsync(
        string query, int top, IReadOnlyCollection<string>? files, CancellationToken cancellationToken) => queue.RunAsync<IReadOnlyList<FoundPassage>>(
        async token =>
        {
            using var lease = library.Open();
            var found = await lease.Search.SearchAsync(query, top, new SearchFilter { Files = files }, token).ConfigureAwait(false);
            return [.. found.Select(chunk => FoundPassage.Of(chunk, lease.Index))];
        },
        cancellationToken);

    /// <summary>Writes a brief. Throws as <see cref="AskAsync"/> does.</summary>
    public Task<Brief> BriefAsync(BriefRequest request, CancellationToken cancellationToken) => queue.RunAsync(
        async token =>
        {
            using var lease = library.Open();
            return await lease.Briefs.WriteAsync(request, token).ConfigureAwait(false);
        },
        cancellationToken);

    private async Task<Answer> AnswerAsync(AskRequest request, CancellationToken cancellationToken, Action<Answer, ArticleIndex>? given = null)
    {
        using var lease = library.Open();
        var answer = (await lease.Answerer.AskAsync(request, cancellationToken).ConfigureAwait(false)).Answer;
        given?.Invoke(answer, lease.Index);
        return answer;
    }
}
