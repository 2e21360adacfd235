namespace QnA.Composing.Checks;

/// <summary>
/// Names and numbers must stand with the words that they stand with in what is cited. Two of them that have changed places
/// ("Peru sold Chile ships", for ships that Chile sold to Peru) have each the other's neighbours.
/// </summary>
internal static class Bindings
{
    /// <summary>How many neighbours of the other must stand against one of its own.</summary>
    private const int Outweighs = 3;

    /// <summary>More shared neighbours than chance gives two values of one text.</summary>
    private const int LeastOther = 2;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        var own = Anchor.In(sentence);
        var theirs = cited.SelectMany(Anchor.In).ToList();
        foreach (var a in own)
        {
            foreach (var b in own.SkipWhile(x => x != a).Skip(1).Where(x => x.Key != a.Key && x.IsNumber == a.IsNumber))
            {
                if (!theirs.Exists(t => t.Key == a.Key) || !theirs.Exists(t => t.Key == b.Key))
                {
                    continue;
                }

                var kept = Best(a, theirs, a.Key) + Best(b, theirs, b.Key);
                var changed = Best(a, theirs, b.Key) + Best(b, theirs, a.Key);
                if (changed > Outweighs * kept && (a.IsCountry == b.IsCountry || changed > 1) && !IsOneName(sentence.Text, a, b))
                {
                    yield return new Objection(
                        a.IsNumber ? ObjectionKind.Figure : ObjectionKind.Direction,
                        $"\"{a.Range.Of(sentence.Text)}\" and \"{b.Range.Of(sentence.Text)}\" seem to have changed places.");
                    yield break;
                }
            }
        }
    }

    /// <summary>
    /// Numbers and dates that stand with the words of another one in what is cited: "118 million for steel", where 118 million
    /// went elsewhere and 74 million into steel.
    /// </summary>
    public static IEnumerable<Objection> FindMisplaced(ParsedText sentence, IReadOnlyList<ParsedText> cited)
    {
        var theirs = cited.SelectMany(Valued.In).ToList();
        var all = Valued.In(sentence).ToList();
        foreach (var own in all)
        {
            var right = theirs.Where(own.IsSameValue).Select(own.SharedWith).DefaultIfEmpty(-1).Max();
            var other = theirs.Where(t => own.CanBeTakenFor(t) && !all.Exists(a => a.IsSameValue(t))).Select(own.SharedWith).DefaultIfEmpty(0).Max();
            if (right >= 0 && other > LeastOther && other > Outweighs * right)
            {
                yield return new Objection(
                    own.IsDate ? ObjectionKind.Date : ObjectionKind.Figure,
                    $"In the cited sentences \"{own.Range.Of(sentence.Text)}\" stands for something else.");
            }
        }
    }

    /// <summary>"The Tokyo Stock Exchange", "Peru's navy": what belongs together cannot change places.</summary>
    private static bool IsOneName(string text, Anchor a, Anchor b) => text[a.Range.End..b.Range.Start].Trim() is "" or "'s" or "’s" or "-";

    private static int Best(Anchor anchor, List<Anchor> theirs, string key) =>
        theirs.Where(t => t.Key == key).Select(anchor.SharedWith).DefaultIfEmpty(0).Max();
}
