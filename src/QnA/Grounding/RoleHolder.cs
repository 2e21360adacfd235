using System.Collections.Frozen;
using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Grounding;

/// <summary>
/// "The foreign minister of Peru" is not answered by another country's minister who stands next to a mention of Peru: the role and
/// what it is a role in must stand together.
/// </summary>
internal static partial class RoleHolder
{
    /// <summary>Most words between a role and the name that it belongs to: "Peru's long-serving foreign minister".</summary>
    private const int Reach = 4;

    // "The age of the minister": what comes in a unit or in numbers is no role, and seldom called by its name.
    private static readonly FrozenSet<string> Measures = FrozenSet.Create(
        "age", "length", "height", "width", "depth", "distance", "size", "weight", "speed", "area", "population", "price", "cost", "costs", "salary", "losses", "casualties");

    /// <summary>Whether the question asks for the role of something named and the sentence holds no such role of it.</summary>
    public static bool IsMissing(string question, string sentence)
    {
        if (Role.Match(question) is not { Success: true } asked || Measures.Contains(asked.Groups["role"].Value.ToLowerInvariant()))
        {
            return false;
        }

        var owner = Terms.Extract(asked.Groups["owner"].Value).Where(t => t.Kind is TermKind.Name or TermKind.Country).Select(t => t.Key).ToList();
        if (owner.Count == 0)
        {
            return false;
        }

        var role = Stemmer.Stem(Words.Key(asked.Groups["role"].Value));
        var words = Words.Split(sentence);
        var keys = words.Select(w => Stemmer.Stem(Words.Key(w.Text))).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            if (keys[i] != role)
            {
                continue;
            }

            var (from, to) = (Math.Max(0, i - Reach), Math.Min(words.Count - 1, i + Reach));
            var near = Terms.Extract(sentence[words[from].Range.Start..words[to].Range.End]).Select(t => t.Key).ToHashSet();
            if (owner.TrueForAll(near.Contains))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^\W*(?:who|what|which)(?:['’]s| is| was| are| were) (?:the )?(?:current |present |new |former |next )?(?:\p{L}+ ){0,2}?(?<role>\p{L}+) of (?:the )?(?<owner>\p{L}[\p{L}' -]*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Role { get; }
}
