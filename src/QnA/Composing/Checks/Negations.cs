namespace QnA.Composing.Checks;

/// <summary>What the cited sentences deny, the composed one must not state, and the other way round.</summary>
internal static class Negations
{
    /// <summary>Share of the words that a denial is about that must be found on the other side for the two to be about the same.</summary>
    private const double SameMatter = 0.6;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        var own = Denial.In(sentence);
        var theirs = cited.Select(c => (Text: c, Denials: Denial.In(c))).ToList();
        if (own.Count == 0)
        {
            foreach (var (text, denials) in theirs)
            {
                if (denials.FirstOrDefault(d => IsAbout(d, sentence) && !theirs.Exists(t => t.Denials.Count == 0 && IsAbout(d, t.Text))) is { } dropped)
                {
                    yield return new Objection(ObjectionKind.Negation, $"The cited sentence has \"{dropped.Range.Of(text.Text)}\" where this one does not deny.");
                    yield break;
                }
            }
        }
        else if (theirs.TrueForAll(t => t.Denials.Count == 0) && own.Any(d => theirs.Exists(t => IsAbout(d, t.Text))))
        {
            yield return new Objection(ObjectionKind.Negation, $"The cited sentences do not deny this (\"{own[0].Range.Of(sentence.Text)}\").");
        }
    }

    private static bool IsAbout(Denial denial, ParsedText text) =>
        denial.Scope.Count > 0 && denial.Scope.Count(text.Keys.Contains) >= SameMatter * denial.Scope.Count;
}
