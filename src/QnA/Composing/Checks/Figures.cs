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
            if (!known.Exists(amount.Agrees) && !(amount.IsOrdinal ? HasOrdinal(cited, amount) : IsCountOfTheKnown(sentence, amount, known)))
            {
                yield return new Objection(ObjectionKind.Figure, $"The figure \"{amount.Range.Of(sentence.Text)}\" is not in the cited sentences.");
            }
        }
    }

    /// <summary>An ordinal without a noun ("was the first to arrive") is no <see cref="Amount"/>.</summary>
    private static bool HasOrdinal(IReadOnlyList<ParsedText> cited, Amount amount) =>
        cited.Any(c => c.Tokens.Exists(t => Ordinals.Find($"{t.Key} thing") is [var found] && found.Value == amount.Value));

    /// <summary>
    /// "One" is an article as often as a number, and a text that counts nothing in words may still name two things: "the pair",
    /// "both", "on 3 and 5 May".
    /// </summary>
    private static bool IsCountOfTheKnown(ParsedText sentence, Amount amount, List<Amount> known)
    {
        if (amount.Unit is { } unit && UnitKinds.Of(unit) != UnitKind.Things)
        {
            return false;
        }

        var at = sentence.Tokens.FindIndex(t => t.Range.Start >= amount.Range.Start);
        if (at < 0 || sentence.Tokens[at].IsNumeric)
        {
            return false;
        }

        var refersBack = at > 0 && sentence.Tokens[at - 1].Key is "the" or "these" or "those" or "both" or "between";
        return amount.Value == 1 || (amount.Value == 2 && (refersBack || !known.Exists(k => k.Value is > 1 and < 13)));
    }
}
