using System.Globalization;
using QnA.Evaluation.Judges;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports.Content;

/// <summary>What there is to show of items that are no questions.</summary>
internal static class TaskDetails
{
    private const int MostFound = 10;

    /// <summary>What a search should find, with the ranks, and what it found first.</summary>
    public static IReadOnlyList<DetailView> Of(RetrievalRecord search, IReadOnlyDictionary<string, ArticleCopy> articles)
    {
        var wanted = search.Labels.Relevant.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal);
        return
        [
            .. List("To be found", wanted.Select(r => Article(r.Key, Rank(search.Ranked, r.Key)))),
            .. List("Found first", search.Ranked.Take(MostFound).Select((id, i) => Article(
                id, search.Labels.Relevant.TryGetValue(id, out var grade) ? Say($"{i + 1}, relevant ({grade:0.##})") : Say($"{i + 1}")))),
        ];

        EntryView Article(string id, string note) => articles.TryGetValue(id, out var article)
            ? new(article.Title, $"{note}, {id}", new PassageView(id, 0, article.Text.TrimEnd().IndexOf('\n', StringComparison.Ordinal) is > 0 and var end ? end : article.Text.Length))
            : new(id, note);
    }

    /// <summary>What is given as evidence, and who says what of it.</summary>
    public static IReadOnlyList<DetailView> Of(ClaimRecord claim) =>
    [
        .. List("Evidence", claim.Labels.Evidence.Select((text, i) => new EntryView(text, claim.Labels.Rationale?.Contains(i) == true ? "named by people" : null))),
        .. List("Verdicts",
        [
            new EntryView(ItemKind.Of(claim)!, "people"), // every claim has a label
            .. Verdict(claim.Judgement, "the judge"),
            .. Verdict(claim.Second, "the second judge"),
        ]),
        .. claim.Labels.Note is { } note ? List("Note", [new EntryView(note)]) : [],
    ];

    /// <summary>What was hidden, and the answer before.</summary>
    public static IReadOnlyList<DetailView> Of(RemovalRecord check, IReadOnlyDictionary<string, ArticleCopy> articles) =>
    [
        .. List("Hidden", check.Hidden.Select(h => new EntryView(
            articles.TryGetValue(h.File, out var article) && h.Start >= 0 && h.Start < h.End && h.End <= article.Text.Length ? article.Text[h.Start..h.End] : h.File,
            h.File,
            new PassageView(h.File, h.Start, h.End)))),
        .. List("The answer before", [new EntryView(check.Before)]),
    ];

    /// <summary>What was changed, and the answer before.</summary>
    public static IReadOnlyList<DetailView> Of(MutationRecord check) =>
    [
        .. List("Changed", [new EntryView(check.Mutation.SentenceBefore, $"before, in {check.Mutation.File}"), new EntryView(check.Mutation.SentenceAfter, "after")]),
        .. List("The answer before", [new EntryView(check.Before)]),
    ];

    private static IEnumerable<EntryView> Verdict(Judgement? judgement, string who)
    {
        if (judgement is not null)
        {
            var text = judgement.Verdict switch
            {
                Judges.Verdict.Supported => "supported",
                Judges.Verdict.Partly => "partly supported",
                _ => "not supported",
            };
            yield return new(judgement.Parsed ? text : "a reply that could not be read", judgement.Probability is { } p ? Say($"{who}, {p:0.00}") : who);
        }
    }

    private static string Rank(IReadOnlyList<string> ranked, string id)
    {
        var before = ranked.TakeWhile(r => r != id).Count();
        return before == ranked.Count ? "not found" : Say($"rank {before + 1}");
    }

    private static IEnumerable<DetailView> List(string title, IEnumerable<EntryView> entries)
    {
        IReadOnlyList<EntryView> all = [.. entries];
        return all.Count == 0 ? [] : [new DetailView(title, all)];
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
