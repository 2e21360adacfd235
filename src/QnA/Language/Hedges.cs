using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>The words by which a text says that a number is not exact.</summary>
internal static class Hedges
{
    private static readonly FrozenSet<string> Single = new[]
    {
        "about", "some", "nearly", "almost", "around", "approximately", "roughly", "over", "estimated", "circa", "approx", "under", "above",
        "below", "exceeding", "beyond", "several", "few",
    }.ToFrozenSet();

    private static readonly FrozenSet<(string, string)> Pairs = new[]
    {
        ("more", "than"), ("less", "than"), ("fewer", "than"), ("greater", "than"), ("higher", "than"), ("lower", "than"),
        ("larger", "than"), ("better", "than"), ("at", "least"), ("at", "most"), ("up", "to"), ("close", "to"), ("many", "as"),
        ("much", "as"), ("few", "as"), ("little", "as"), ("upwards", "of"),
    }.ToFrozenSet();

    /// <summary>Whether a hedge stands before a number or after what it counts.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="first">The first token of the number.</param>
    /// <param name="next">The token after the number and its unit.</param>
    public static bool Surround(List<Token> tokens, int first, int next)
    {
        var before = first - 1;
        if (before >= 0 && tokens[before].Key is "a" or "an" or "the")
        {
            before--;
        }

        if (before >= 0 && Single.Contains(tokens[before].Key))
        {
            return true;
        }

        return (before >= 1 && Pairs.Contains((tokens[before - 1].Key, tokens[before].Key)))
            || (next + 1 < tokens.Count && tokens[next].Key == "or" && tokens[next + 1].Key is "so" or "more" or "fewer" or "less");
    }
}
