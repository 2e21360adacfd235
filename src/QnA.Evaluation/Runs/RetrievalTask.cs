using QnA.Evaluation.DataSets;

namespace QnA.Evaluation.Runs;

/// <summary>Makes the searches of a data set, each on its own.</summary>
/// <param name="rank">Ids of articles for a query, best first, none twice: <see cref="ArticleRanker.RankAsync"/>. Called from several threads.</param>
/// <param name="articles">Ids of all articles; a label that names another one does not resolve, and its query has failed.</param>
/// <param name="time">The clock.</param>
public sealed class RetrievalTask(
    Func<string, CancellationToken, Task<IReadOnlyList<string>>> rank, IReadOnlySet<string> articles, TimeProvider time)
{
    /// <summary>One unit for each query.</summary>
    public IReadOnlyList<WorkUnit> UnitsOf(IEnumerable<LabelledQuery> queries) =>
        [.. queries.Select(q => new WorkUnit([q.Id], async cancel => [await SearchAsync(q, cancel).ConfigureAwait(false)]))];

    private async Task<RetrievalRecord> SearchAsync(LabelledQuery query, CancellationToken cancellationToken)
    {
        var record = new RetrievalRecord { Id = query.Id, Labels = query };
        if (query.Relevant.Keys.Where(id => !articles.Contains(id)).Order(StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            return record with { Error = $"labels: there is no article {missing}" };
        }

        var started = time.GetTimestamp();
        try
        {
            var ranked = await rank(query.Query, cancellationToken).ConfigureAwait(false);
            return record with { Ranked = ranked, Milliseconds = time.GetElapsedTime(started).TotalMilliseconds };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever goes wrong with one query is that query's failure; the others are made all the same.
            return record with { Error = $"{exception.GetType().Name}: {exception.Message}" };
        }
    }
}
