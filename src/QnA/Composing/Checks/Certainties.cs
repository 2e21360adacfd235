using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>What the cited sentences call possible, expected, demanded or planned must not become certain or done.</summary>
internal static partial class Certainties
{
    /// <summary>Share of the words that only this cited sentence gives which must stand in what it leaves open.</summary>
    private const double MostlyOpen = 0.4;

    /// <summary>A single word is shared by chance.</summary>
    private const int LeastOpen = 2;

    /// <summary>Content words behind a modal that hold its verb: "would soon be finalised".</summary>
    private const int VerbReach = 2;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        var isDoubtful = Doubt.IsMatch(sentence.Text);
        if (isDoubtful)
        {
            yield break;
        }

        // "Will" is no more than "will", and less than "may".
        var stronger = Future.IsMatch(sentence.Text) ? Doubt : Open;
        foreach (var source in cited)
        {
            var others = cited.Where(c => c != source).SelectMany(c => c.Keys).ToHashSet();
            var shared = source.Terms.Where(t => sentence.Keys.Contains(t.Key) && !others.Contains(t.Key)).ToList();
            foreach (Match marker in stronger.Matches(source.Text))
            {
                if (LeavesOpen(source, marker, shared) && !(Guess.IsMatch(marker.Value) && Voices.IsAttributed(sentence.Text)))
                {
                    yield return new Objection(ObjectionKind.Certainty, $"The cited sentence says \"{marker.Value}\"; this one makes it certain or done.");
                    yield break;
                }
            }
        }
    }

    private static bool LeavesOpen(ParsedText source, Match marker, List<Term> shared)
    {
        var from = marker.Index + marker.Length;
        var to = from + (ClauseEnd.Match(source.Text[from..]) is { Success: true } end ? end.Index : source.Text.Length - from);
        var verb = source.Terms.Where(t => t.Range.Start >= from && t.Range.End <= to).Take(VerbReach).Where(t => t.Kind == TermKind.Word);
        var inside = shared.Count(t => t.Range.Start >= from && t.Range.End <= to);
        return inside >= Math.Max(LeastOpen, MostlyOpen * shared.Count) || (Modal.IsMatch(marker.Value) && verb.Any(v => shared.Contains(v)));
    }

    private static Regex Open => DoubtOrFuture;

    private const string Doubts = @"could|can|(?-i:may)|might|should|would|must|need(?:s|ed)? to|possib(?:le|ly|ility)|perhaps|maybe|probabl[ey]|likely|unlikely|expect(?:s|ed|ing|ation)?|forecasts?|plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|intend(?:s|ed|ing)?|intentions?|meant|want(?:s|ed|ing)?|wish(?:es|ed)?|interested|seek(?:s|ing)?|target(?:s|ed)?|designed|prepar(?:e|es|ed|ing)|thought|think(?:s|ing)?|believ(?:e|es|ed)|appear(?:s|ed)?|seem(?:s|ed)?|suggest(?:s|ed)?|reckon(?:s|ed)?|suspect(?:s|ed)?|potential(?:ly)?|propos(?:e|es|ed|als?)|threat(?:s|en|ens|ened)?|consider(?:s|ed|ing)?|options?|rumou?rs?|whispers?|talk(?:s|ed)? of|reportedly|alleged(?:ly)?|offer(?:s|ed)? to|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|tentative|draft|if|unless|whether|predict(?:s|ed)?|doubt(?:s|ed|ful)?|estimat(?:e|es|ed)|favou?r|try(?:ing)?|tri(?:ed|es)|uncertain|unclear|rul(?:e|ed|es|ing) out|left open|hint(?:s|ed)?|indicat(?:e|es|ed)";

    private const string Futures = @"will|shall|have to|has to|project(?:ed|s to)|set to|due to|about to|bound to|(?:is|are|was|were) to(?! blame)|(?<!\p{L}ed )to be|promis(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)?|once|until|agree(?:s|d)? to|ready to|require(?:s|d)?|next (?:week|month|year)";

    // What leaves open whether something is so: modals, and verbs and adverbs of planning, wishing, demanding and guessing.
    [GeneratedRegex(@"\b(?:" + Doubts + @")\b|[’']d\b", RegexOptions.IgnoreCase)]
    private static partial Regex Doubt { get; }

    // What has not happened yet.
    [GeneratedRegex(@"\b(?:" + Futures + @")\b|[’']ll\b", RegexOptions.IgnoreCase)]
    private static partial Regex Future { get; }

    [GeneratedRegex(@"\b(?:" + Doubts + "|" + Futures + @")\b|[’']ll\b|[’']d\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoubtOrFuture { get; }

    [GeneratedRegex(@"^(?:will|shall|would|could|may|might|should|\w+ to)$", RegexOptions.IgnoreCase)]
    private static partial Regex Modal { get; }

    // A guess is kept by saying who makes it.
    [GeneratedRegex(@"^(?:believ|expect|reckon|suspect|suggest|estimat|thought|think|predict|forecast|doubt)", RegexOptions.IgnoreCase)]
    private static partial Regex Guess { get; }

    [GeneratedRegex(@"[;:.!?()–—]\s|\b(?:but|while|although|though|which|who|where|when)\b|,\s+(?:and|or|\p{L}+ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseEnd { get; }
}
