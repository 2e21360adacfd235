using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>What the cited sentences deny, the composed one must not state, and the other way round.</summary>
internal static class Negations
{
    /// <summary>Share of the words that a denial is about that must be found undenied on the other side.</summary>
    private const double SameMatter = 0.5;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        var own = Denial.In(sentence);
        var theirs = cited.Select(c => (Text: c, Denials: Denial.In(c))).ToList();
        var ownPolarity = Polarity([(sentence, own)]);
        var theirPolarity = Polarity(theirs);
        foreach (var (text, denials) in theirs)
        {
            if (denials.Where(d => !d.IsBan).FirstOrDefault(d => IsTurned(d, theirPolarity, ownPolarity) && !d.Scope.Any(t => ownPolarity.TryGetValue(t.Key, out var own) && own.Denied)) is { } dropped)
            {
                yield return new Objection(ObjectionKind.Negation, $"The cited sentences deny this (\"{dropped.Range.Of(text.Text)}\"), and this sentence does not.");
                yield break;
            }
        }

        if (own.Where(d => !d.IsBan).FirstOrDefault(d => IsTurned(d, ownPolarity, theirPolarity)) is { } added)
        {
            yield return new Objection(ObjectionKind.Negation, $"This sentence denies (\"{added.Range.Of(sentence.Text)}\") what the cited sentences state.");
        }
        else if (own.FirstOrDefault(d => !d.IsBan) is { } bare && !cited.Any(Denial.IsHinted))
        {
            yield return new Objection(ObjectionKind.Negation, $"Nothing is denied in the cited sentences, but this one has \"{bare.Range.Of(sentence.Text)}\".");
        }
    }

    /// <summary>Whether most of what one side denies is only stated on the other.</summary>
    private static bool IsTurned(Denial denial, Dictionary<string, (bool Denied, bool Stated)> here, Dictionary<string, (bool Denied, bool Stated)> there)
    {
        var turned = denial.Scope.Count(t => here[t.Key].Denied && there.TryGetValue(t.Key, out var other) && other is { Denied: false, Stated: true });
        return turned > 0 && turned >= SameMatter * denial.Scope.Count && (denial.IsVerb || IsStated(denial.Scope[0], there));
    }

    /// <summary>"Never touched the bag" denies the touching, not the bag.</summary>
    private static bool IsStated(Term predicate, Dictionary<string, (bool Denied, bool Stated)> there) =>
        there.TryGetValue(predicate.Key, out var other) && other.Stated;

    /// <summary>For each content word whether it occurs under an odd number of denials, and whether under an even one: "did not dispute".</summary>
    private static Dictionary<string, (bool Denied, bool Stated)> Polarity(IEnumerable<(ParsedText Text, IReadOnlyList<Denial> Denials)> texts)
    {
        var polarity = new Dictionary<string, (bool Denied, bool Stated)>();
        foreach (var (text, denials) in texts)
        {
            foreach (var term in text.Terms)
            {
                var isDenied = denials.Count(d => d.Scope.Any(s => s.Range == term.Range)) % 2 == 1;
                var known = polarity.GetValueOrDefault(term.Key);
                polarity[term.Key] = (known.Denied || isDenied, known.Stated || !isDenied);
            }
        }

        return polarity;
    }
}
