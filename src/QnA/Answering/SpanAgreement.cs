using System.Text.RegularExpressions;
using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>Whether two spans say the same, say different things, or cannot be compared.</summary>
public static partial class SpanAgreement
{
    /// <summary>Whether one span's content is part of the other's: "the minister" and "minister Jane Doe" agree.</summary>
    public static bool Agree(string a, string b)
    {
        var x = TermCoverage.Keys(a);
        var y = TermCoverage.Keys(b);
        return x.Count == 0 || y.Count == 0
            ? string.Equals(TextNormalizer.ForMatch(a), TextNormalizer.ForMatch(b), StringComparison.Ordinal)
            : Negation.Occurs(a) == Negation.Occurs(b) && (x.IsSubsetOf(y) || y.IsSubsetOf(x));
    }

    /// <summary>
    /// Whether two pieces of evidence give values that cannot both be right: two amounts of one dimension, or of one that is
    /// not named, or two dates that differ in a part that both give. A vague value ("hundreds", "days before") contradicts
    /// nothing, nor does one of another order, nor what is said of the second one what is said of the first.
    /// </summary>
    public static bool Conflict(Evidence a, Evidence b, AnswerType expected) => !AreNumberedApart(a.SentenceText, b.SentenceText) && expected switch
    {
        AnswerType.Number => Differ(a, b),
        AnswerType.Time => DatesDiffer(a.SpanText, b.SpanText) || Differ(a, b),
        _ => false,
    };

    /// <summary>What a question asks for, by its answer: "what does it cost" has no word for a number, but a price answers it.</summary>
    public static AnswerType Expected(AnalyzedQuestion question, Evidence best) =>
        question.Expected == AnswerType.Any && Amounts(best) is [{ Unit: not null }] ? AnswerType.Number : question.Expected;

    /// <summary>Whether the spans hold one value of one unit, or of one that is not named.</summary>
    public static bool GiveTheSame(Evidence a, Evidence b) =>
        Amounts(a).Exists(p => Amounts(b).Exists(q => Measures.AreComparable(p, q) && Measures.Agree(p, q)));

    /// <summary>
    /// Whether both spans count one kind of thing: workers and workers. Amounts of money, shares and measures do not count: every second
    /// sentence has one.
    /// </summary>
    public static bool CountTheSame(Evidence a, Evidence b) =>
        Amounts(a).Exists(p => p.Unit is not null && UnitKinds.Of(p.Unit) == UnitKind.Things && Amounts(b).Exists(q => p.Unit == q.Unit));

    /// <summary>Whether two sentences number the same kind of thing and no number agrees: "the first ferry" and "the second ferry".</summary>
    public static bool AreNumberedApart(string a, string b) =>
        Ordinals.Find(a).Any(p => Ordinals.Find(b).Any(q => p.Unit == q.Unit)) && !AreNumberedAlike(a, b);

    /// <summary>Whether two sentences speak of the same one in a row: "the second ferry" and "a second ferry".</summary>
    public static bool AreNumberedAlike(string a, string b) =>
        Ordinals.Find(a).Any(p => Ordinals.Find(b).Any(q => p.Unit == q.Unit && p.Value == q.Value));

    private static bool Differ(Evidence a, Evidence b)
    {
        var x = Amounts(a);
        var y = Amounts(b);
        return x.Exists(p => y.Exists(q => Measures.AreComparable(p, q) && !Measures.Agree(p, q) && Measures.AreOfOneOrder(p, q)))
            && !x.Exists(p => y.Exists(q => Measures.AreComparable(p, q) && Measures.Agree(p, q)));
    }

    /// <summary>
    /// The amounts that the span holds, with the unit that may stand behind it: "[three] workers". "About 900" is an amount;
    /// "hundreds" and "more than 900" leave room for every other.
    /// </summary>
    internal static List<Quantity> Amounts(Evidence evidence)
    {
        var text = evidence.SentenceText;
        var span = evidence.Span.Shift(-evidence.Sentence.Range.Start);
        return [.. Quantities.Find(text).Where(q => q.Range.Overlaps(span) && !RatioBefore.IsMatch(text[..q.Range.Start]) && (!q.Approximate || IsAboutRight(text, q)))];
    }

    private static bool IsAboutRight(string text, Quantity quantity) =>
        NearlyBefore.IsMatch(text[..quantity.Range.Start]) && !MagnitudeAlone.IsMatch(text[quantity.Range.Start..quantity.Range.End]);

    [GeneratedRegex(@"\b(?:about|around|some|nearly|almost|approximately|roughly|circa|an estimated)\s+\S?$", RegexOptions.IgnoreCase)]
    private static partial Regex NearlyBefore { get; }

    // In "one in a hundred" the hundred is no amount.
    [GeneratedRegex(@"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:(?:every|a) )?$", RegexOptions.IgnoreCase)]
    private static partial Regex RatioBefore { get; }

    [GeneratedRegex(@"^(?:\w+ )?(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MagnitudeAlone { get; }

    private static bool DatesDiffer(string a, string b)
    {
        var x = Dates.Find(a);
        var y = Dates.Find(b);
        return x.Count > 0 && y.Count > 0 && x.All(p => y.All(q => Differs(p, q)));
    }

    private static bool Differs(DateMention p, DateMention q) =>
        (p.Year is not null && q.Year is not null && p.Year != q.Year)
        || (p.Month is not null && q.Month is not null && p.Month != q.Month)
        || (p.Day is not null && q.Day is not null && p.Day != q.Day);
}
