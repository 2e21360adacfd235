using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>Quoted words belong to the one who says them in what is cited, and who speaks there is not spoken to here.</summary>
internal static partial class Speakers
{
    /// <summary>A pronoun stands for something at most this many sentences back.</summary>
    private const int Back = 2;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<CitedText> cited)
    {
        if (SpokenTo.Match(sentence.Text) is { Success: true } told && !cited.Any(c => SpeaksTo.IsMatch(c.Text)))
        {
            yield return new Objection(ObjectionKind.Direction, $"In the cited sentences nobody {told.Value}.");
        }

        foreach (var quotation in Quotations.In(sentence.Text))
        {
            var source = cited.FirstOrDefault(c => Quotations.Holds(c.Text, quotation.Words));
            var before = sentence.Text[..quotation.Start];
            var clause = Terms.Extract(before[(ClauseStarts.Matches(before) is [.., var last] ? last.Index + last.Length : 0)..]);
            if (source is null || clause.Count == 0 || clause.Count > 8)
            {
                continue;
            }

            var known = Terms.Extract(string.Join(' ', (SentenceContext.Leans(source.Text) || Interrupted.IsMatch(source.Text) ? source.Before.TakeLast(Back) : []).Append(source.Text).Append(source.Title))).Select(t => t.Key).ToHashSet();
            if (!clause.Any(t => known.Contains(t.Key)))
            {
                yield return new Objection(ObjectionKind.Direction, $"In the cited sentences \"{quotation.Words}\" are the words of somebody else.");
            }
        }
    }

    // A quotation that is the whole sentence, or "..., she said".
    [GeneratedRegex(@"^\W*[""“‘]|\b(?:he|she|they|it) (?:said|says|added|told)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Interrupted { get; }

    [GeneratedRegex(@"\b(?:was|were|been) (?:told|warned|informed|assured)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpokenTo { get; }

    [GeneratedRegex(@"\b(?:tell|tells|told|warn|warns|warned|warnings?|inform\w*|assur\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksTo { get; }

    [GeneratedRegex(@"[;,:]\s|\b(?:but|while|and|whereas)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseStarts { get; }
}
