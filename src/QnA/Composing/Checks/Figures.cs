using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>Every number of the sentence must stand in what it cites, in whatever notation.</summary>
internal static class Figures
{
    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        var known = cited.SelectMany(Amount.In).ToList();
        foreach (var amount in Amount.In(sentence))
        {
            if (!IsCountOfTheKnown(sentence, amount) && !known.Exists(amount.Agrees))
            {
                yield return new Objection(ObjectionKind.Figure, $"The figure {amount.Range.Of(sentence.Text)} is not in the cited sentences.");
            }
        }
    }

    /// <summary>"One" is an article as often as a number, and "the two countries" counts what was named.</summary>
    private static bool IsCountOfTheKnown(ParsedText sentence, Amount amount)
    {
        if (amount.Unit is { } unit && UnitKinds.Of(unit) != UnitKind.Things)
        {
            return false;
        }

        var at = sentence.Tokens.FindIndex(t => t.Range.Start >= amount.Range.Start);
        var isWord = at >= 0 && !sentence.Tokens[at].IsNumeric;
        return isWord && !amount.IsOrdinal
            && (amount.Value == 1 || (amount.Value == 2 && at > 0 && sentence.Tokens[at - 1].Key is "the" or "these" or "those" or "both" or "between"));
    }
}
