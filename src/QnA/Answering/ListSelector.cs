using QnA.Grounding;

namespace QnA.Answering;

/// <summary>All the items: the spans of every window above the threshold, united over windows and articles.</summary>
public static class ListSelector
{
    private const int MostSentences = 6;

    /// <summary>Once one sentence answers, others count from this share of the threshold: a list lives from its lesser items too.</summary>
    private const double Lenience = 0.6;

    /// <summary>Selects from evidence in ranked order.</summary>
    public static Selection Select(IReadOnlyList<Evidence> ranked, double threshold, int? top)
    {
        if (ranked.Count == 0 || ranked[0].Probability < threshold)
        {
            return Selection.None($"list: no sentence reaches the threshold {threshold:F2}");
        }

        var items = ranked.Where(e => e.Probability >= Lenience * threshold).ToList();
        var groups = NearDuplicates.Merge(items).Take(top ?? MostSentences).ToList();
        var spans = new List<List<Evidence>>();
        foreach (var evidence in groups.SelectMany(g => g.All))
        {
            var home = spans.FirstOrDefault(s => SpanAgreement.Agree(s[0].SpanText, evidence.SpanText));
            if (home is null)
            {
                spans.Add([evidence]);
            }
            else
            {
                home.Add(evidence);
            }
        }

        return new Selection
        {
            Groups = groups,
            ShortAnswers = spans,
            Decision = $"list: {items.Count} sentences reach {Lenience * threshold:F2}",
        };
    }
}
