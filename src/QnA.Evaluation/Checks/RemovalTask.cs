using QnA.Conversations;
using QnA.Evaluation.Answerers;
using QnA.Evaluation.Runs;
using QnA.Inference;

namespace QnA.Evaluation.Checks;

/// <summary>Hides what answers cite and asks again.</summary>
/// <param name="answerer">Gave the answers.</param>
/// <param name="edited">The same over changed articles, for the comparison with a true index; null for none.</param>
/// <param name="cache">Answers from before; null for none.</param>
/// <param name="articles">The articles.</param>
public sealed class RemovalTask(IAnswerer answerer, EditedArticles? edited, AnswerCache? cache, ArticleLibrary articles)
{
    /// <summary>The check's name in ids.</summary>
    public const string Name = "removal";

    /// <summary>One unit for each answer that is checked, in the order of the answers; none when the answerer cannot hide anything.</summary>
    /// <param name="records">All answers of the run, in order.</param>
    /// <param name="count">Most answers to check.</param>
    /// <param name="seed">Seed of the sample.</param>
    /// <param name="reindexed">Of how many of them the same characters are also cut out of the files.</param>
    public IReadOnlyList<WorkUnit> UnitsOf(IEnumerable<AnswerRecord> records, int count, int seed, int reindexed)
    {
        if (!answerer.CanHide)
        {
            return [];
        }

        var all = records.ToList();
        var conversations = all.ToLookup(r => r.Conversation, StringComparer.Ordinal);
        var sample = AnsweredSample.Order(all, seed).Take(count).Select((r, i) => (r.Id, i)).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. from asked in all
               where sample.ContainsKey(asked.Id)
               let inquiry = AnsweredSample.InquiryOf(asked, conversations)
               let reindex = edited is not null && sample[asked.Id] < reindexed
               select new WorkUnit([ItemIds.OfCheck(Name, asked.Id)], cancel => RunAsync(asked, inquiry, reindex, cancel)),
        ];
    }

    private async Task<IReadOnlyList<EvaluationRecord>> RunAsync(AnswerRecord asked, Inquiry inquiry, bool reindex, CancellationToken cancellationToken)
    {
        var before = asked.Answer!; // only answers are checked
        var hidden = before.Citations.Select(c => new RetrievedPassage(c.File, c.Start, c.End)).Distinct().ToList();
        var record = new RemovalRecord
        {
            Id = ItemIds.OfCheck(Name, asked.Id),
            Of = asked.Id,
            Split = asked.Split,
            Question = asked.Labels.Question,
            Before = before.Text,
            Hidden = hidden,
        };
        try
        {
            var without = inquiry with { Hidden = [.. hidden.Select(h => new CitedRange(h.File, new TextRange(h.Start, h.End)))] };
            var reply = await answerer.AskAsync(without, cache, cancellationToken).ConfigureAwait(false);
            record = RemovalOutcome.Of(record, asked, reply.Answer, articles.Texts);
            return [reindex ? await ReindexAsync(record, inquiry, cancellationToken).ConfigureAwait(false) : record];
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or UnreachableAnswererException))
        {
            return [record with { Error = $"{exception.GetType().Name}: {exception.Message}" }];
        }
    }

    private async Task<RemovalRecord> ReindexAsync(RemovalRecord record, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var cut = record.Hidden.GroupBy(h => h.File, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Cut(articles.Texts[g.Key], g), StringComparer.Ordinal);
        var reply = await edited!.With(cut).AskAsync(inquiry, cache, cancellationToken).ConfigureAwait(false); // else nothing is re-indexed
        return record with { Reindexed = reply.Answer, ReindexAgrees = RemovalOutcome.Agree(record.Answer!, reply.Answer) }; // answered before
    }

    private static string Cut(string text, IEnumerable<RetrievedPassage> ranges) => ranges
        .OrderByDescending(r => r.Start)
        .Aggregate((Text: text, From: text.Length), (rest, r) => r.Start >= rest.From ? rest
            : (rest.Text.Remove(r.Start, Math.Min(r.End, rest.From) - r.Start), r.Start))
        .Text;
}
