using QnA.Evaluation.DataSets;
using QnA.Evaluation.Runs;

namespace QnA.Evaluation.Reports.Content;

/// <summary>From labels to what the page's script reads.</summary>
internal static class LabelsViews
{
    public static LabelsView Of(AnswerRecord record, IReadOnlyDictionary<string, NuggetFinding> findings, IReadOnlyDictionary<string, ArticleCopy> articles)
    {
        var labels = record.Labels;
        return new()
        {
            Answerable = labels.Answerable,
            Nuggets = ItemViews.Filled([.. labels.Nuggets.Select(n => new NuggetView(n.Id, n.Vital, n.Patterns, n.Files, findings.TryGetValue(n.Id, out var finding) ? finding : null))]),
            Evidence = ItemViews.Filled([.. labels.Evidence.Select(e => View(e, articles))]),
            Contradiction = ItemViews.Filled([.. labels.Contradiction.Select(e => View(e, articles))]),
            ConflictAbout = labels.Conflict?.About,
            Sides = ItemViews.Filled([.. (labels.Conflict?.Sides ?? []).Select(s => new SideView(s.Patterns, s.Files))]),
            Partial = ItemViews.Filled(labels.Partial),
            Answers = ItemViews.Filled(labels.Answers),
            Within = ItemViews.Filled(labels.Within),
            Standalone = labels.Standalone,
            Note = labels.Note,
            Problems = ItemViews.Filled(record.LabelProblems),
        };
    }

    private static EvidenceView View(EvidenceLabel label, IReadOnlyDictionary<string, ArticleCopy> articles)
    {
        var start = articles.TryGetValue(label.File, out var article) ? article.Text.IndexOf(label.Quote, StringComparison.Ordinal) : -1;
        return start < 0 ? new(label.File, label.Quote, null, null) : new(label.File, label.Quote, start, start + label.Quote.Length);
    }
}
