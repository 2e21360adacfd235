using QnA.Language;

namespace QnA.Benchmarks.Calibrating;

/// <summary>Makes questions that an article almost answers, by swapping one name or number for another of the same article.</summary>
internal static class NearMisses
{
    /// <summary>The question with one name or number swapped, or null when it has none or the article offers no other.</summary>
    public static string? Swap(string question, IReadOnlyList<Term> articleTerms, Random random)
    {
        var swappable = Terms.Extract(question).Where(t => t.Kind is TermKind.Name or TermKind.Country or TermKind.Number).ToList();
        if (swappable.Count == 0)
        {
            return null;
        }

        var old = swappable[random.Next(swappable.Count)];
        var others = articleTerms.Where(t => t.Kind == old.Kind && t.Key != old.Key && !question.Contains(t.Text, StringComparison.OrdinalIgnoreCase)).ToList();
        return others.Count == 0 ? null : question[..old.Range.Start] + others[random.Next(others.Count)].Text + question[old.Range.End..];
    }
}
