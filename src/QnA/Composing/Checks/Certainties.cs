using System.Text.RegularExpressions;

namespace QnA.Composing.Checks;

/// <summary>What the cited sentences call possible, expected or planned must not become certain.</summary>
internal static partial class Certainties
{
    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        if (cited.Count == 1 && Doubt.Match(cited[0].Text) is { Success: true } doubt && !Doubt.IsMatch(sentence.Text) && Shares(sentence, cited[0].Text[doubt.Index..]))
        {
            yield return new Objection(ObjectionKind.Certainty, $"The cited sentence says \"{doubt.Value}\"; this one makes it certain.");
        }
    }

    /// <summary>Whether what the doubt is about stands in the sentence.</summary>
    private static bool Shares(ParsedText sentence, string doubted)
    {
        var keys = new ParsedText(doubted).Terms.Skip(1).Take(4).Select(t => t.Key).ToList();
        return keys.Count > 0 && keys.Count(sentence.Keys.Contains) * 2 >= keys.Count;
    }

    [GeneratedRegex(@"\b(?:could|may|might|would|possibl[ey]|perhaps|probably|likely|unlikely|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed)?|want(?:s|ed)?|wish(?:es)?|thought|believed?|appear(?:s|ed)?|seem(?:s|ed)?|suggest(?:s|ed)?|reckon(?:s|ed)?|should|potential(?:ly)?|set to|due to|propos(?:e|es|ed)|threat(?:en|ens|ened|s)?|considers?|considering|options? for|rumou?rs?|whisper|reportedly|alleged(?:ly)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubt { get; }
}
