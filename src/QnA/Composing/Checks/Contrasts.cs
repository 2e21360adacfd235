namespace QnA.Composing.Checks;

/// <summary>What the cited sentences support better than the composed one: its contrary.</summary>
internal static class Contrasts
{
    /// <summary>Log odds by which the contrary must be better.</summary>
    private const double LeastContrary = 0.5;

    /// <remarks>Two denials, in the sentence and in what it cites, are for <see cref="Negations"/>, which looks at what each is about: the model mixes them up.</remarks>
    public static IEnumerable<Objection> Find(SupportFeatures features, ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        if (features.Contrary > LeastContrary && !(IsDenial(sentence) && cited.Any(IsDenial)))
        {
            yield return new Objection(ObjectionKind.Negation, "The cited sentences seem to state the contrary.");
        }
    }

    private static bool IsDenial(ParsedText text) => Denial.In(text).Count > 0;
}
