using QnA.Evaluation.Answerers;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Checks;

/// <summary>Changes one value in what answers cite and asks again.</summary>
/// <param name="edited">Answers over changed articles.</param>
/// <param name="cache">Answers from before; null for none.</param>
/// <param name="articles">The articles as they are.</param>
public sealed class MutationTask(EditedArticles edited, AnswerCache? cache, ArticleLibrary articles)
{
    /// <summary>The check's name in ids.</summary>
    public const string Name = "mutation";

    private readonly Lazy<NamePool> _names = new(() => new NamePool(articles.Copies()));

    /// <summary>One unit for each answer that is checked, in the order of the answers. Answers in which nothing can be changed are passed over.</summary>
    /// <param name="records">All answers of the run, in order.</param>
    /// <param name="count">Most answers to check.</param>
    /// <param name="seed">Seed of the sample and of the changes.</param>
    public IReadOnlyList<WorkUnit> UnitsOf(IEnumerable<AnswerRecord> records, int count, int seed)
    {
        var all = records.ToList();
        var conversations = all.ToLookup(r => r.Conversation, StringComparer.Ordinal);
        var sample = AnsweredSample.Order(all, seed)
            .Select(r => (r.Id, Mutation: Mutations.Choose(r.Id, r.Answer!, articles.Texts, _names.Value, seed))) // only answers are in the sample
            .Where(c => c.Mutation is not null)
            .Take(count)
            .ToDictionary(c => c.Id, c => c.Mutation!, StringComparer.Ordinal); // filtered
        return
        [
            .. from asked in all
               where sample.ContainsKey(asked.Id)
               let inquiry = AnsweredSample.InquiryOf(asked, conversations)
               select new WorkUnit([ItemIds.OfCheck(Name, asked.Id)], cancel => RunAsync(asked, inquiry, sample[asked.Id], cancel)),
        ];
    }

    private async Task<IReadOnlyList<EvaluationRecord>> RunAsync(
        AnswerRecord asked, Inquiry inquiry, Mutation mutation, CancellationToken cancellationToken)
    {
        var record = new MutationRecord
        {
            Id = ItemIds.OfCheck(Name, asked.Id),
            Of = asked.Id,
            Split = asked.Split,
            Question = asked.Labels.Question,
            Before = asked.Answer!.Text, // only answers are checked
            Mutation = mutation,
        };
        try
        {
            var changed = edited.With(new Dictionary<string, string> { [mutation.File] = mutation.ApplyTo(articles.Texts[mutation.File]) });
            var reply = await changed.AskAsync(inquiry, cache, cancellationToken).ConfigureAwait(false);
            return [MutationOutcome.Of(record, asked, reply.Answer, articles.Texts)];
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or UnreachableAnswererException))
        {
            return [record with { Error = $"{exception.GetType().Name}: {exception.Message}" }];
        }
    }
}
