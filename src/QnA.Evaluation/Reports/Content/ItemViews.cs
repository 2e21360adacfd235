using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports.Content;

/// <summary>From records to what the page's script reads.</summary>
internal static class ItemViews
{
    private const int MostRetrieved = 10;

    /// <summary>The part of the set that a record belongs to; null where a set is not divided.</summary>
    /// <param name="record">The record.</param>
    /// <param name="questions">The part that each question belongs to; a check belongs to that of its question.</param>
    public static string? SplitOf(EvaluationRecord record, IReadOnlyDictionary<string, string?> questions) => record switch
    {
        AnswerRecord answer => answer.Split,
        RemovalRecord removal => PartOf(removal.Of, questions),
        MutationRecord mutation => PartOf(mutation.Of, questions),
        _ => null,
    };

    // A check of a question that is not in the run may be one of a held-out question.
    private static string? PartOf(string id, IReadOnlyDictionary<string, string?> questions) => questions.TryGetValue(id, out var split) ? split : SplitRule.HeldOut;

    public static IReadOnlyList<ItemView> Of(IReadOnlyList<ReportItem> items, IReadOnlyDictionary<string, ArticleCopy> articles, ReportBaseline? baseline)
    {
        var failing = (baseline?.NewlyFailing ?? []).ToHashSet(StringComparer.Ordinal);
        var passing = (baseline?.NewlyPassing ?? []).ToHashSet(StringComparer.Ordinal);
        var turns = items.Select(i => i.Record).OfType<AnswerRecord>().ToLookup(r => r.Conversation, StringComparer.Ordinal);
        return [.. items.Select(i => View(i, articles, turns) with
        {
            Passed = i.Outcome?.Passed,
            Failures = Filled(i.Outcome?.Failures),
            Tags = Filled(i.Tags),
            Change = failing.Contains(i.Record.Id) ? "newly failing" : passing.Contains(i.Record.Id) ? "newly passing" : null,
            Error = i.Record.Error,
            Ms = Math.Round(i.Record.Milliseconds, 1),
        })];
    }

    private static ItemView View(ReportItem item, IReadOnlyDictionary<string, ArticleCopy> articles, ILookup<string, AnswerRecord> turns) => item.Record switch
    {
        AnswerRecord record => new ItemView
        {
            Id = record.Id,
            Kind = ItemKind.Of(record),
            Split = record.Split,
            Turn = record.Turn > 1 ? record.Turn : null,
            Question = record.Labels.Question,
            Earlier = Filled([.. turns[record.Conversation].Where(r => r.Turn < record.Turn).OrderBy(r => r.Turn).Select(r => r.Labels.Question)]),
            Rejection = record.Rejection,
            Answer = AnswerViews.Of(record),
            Labels = LabelsViews.Of(record, item.Nuggets, articles),
            Retrieved = Filled([.. (record.Retrieved ?? []).Take(MostRetrieved).Select(p => new PassageView(p.File, p.Start, p.End))]),
            EvidenceRanks = record.Retrieved is { } ranked ? Filled([.. record.Evidence.Select(e => RankOf(e, ranked))]) : null,
        },
        RetrievalRecord search => new ItemView { Id = search.Id, Question = search.Labels.Query, Details = TaskDetails.Of(search, articles) },
        ClaimRecord claim => new ItemView { Id = claim.Id, Kind = ItemKind.Of(claim), Question = claim.Labels.Claim, Details = TaskDetails.Of(claim) },
        RemovalRecord check => new ItemView
        {
            Id = check.Id,
            Kind = ItemKind.Of(check),
            Question = check.Question,
            Answer = AnswerViews.Of(check.Answer, [], [], []),
            Details = TaskDetails.Of(check, articles),
        },
        MutationRecord check => new ItemView
        {
            Id = check.Id,
            Kind = ItemKind.Of(check),
            Question = check.Question,
            Answer = AnswerViews.Of(check.Answer, [], [], []),
            Details = TaskDetails.Of(check),
        },
        var other => new ItemView { Id = other.Id, Question = other.Id },
    };

    private static int RankOf(Answerers.RetrievedPassage evidence, IReadOnlyList<Answerers.RetrievedPassage> ranked)
    {
        for (var i = 0; i < ranked.Count; i++)
        {
            if (ranked[i].File == evidence.File && ranked[i].Start < evidence.End && evidence.Start < ranked[i].End)
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The list, or null for an empty one, which is then not in the JSON.</summary>
    public static IReadOnlyList<T>? Filled<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;
}
