using QnA.Grounding;
using QnA.Language;
using QnA.Questions;

namespace QnA.Answering;

/// <summary>Whether two spans say the same, say different things, or cannot be compared.</summary>
public static class SpanAgreement
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
    /// Whether two pieces of evidence give values that cannot both be right: two precise amounts, of one unit or of one that
    /// is not named, or two dates that differ in a part that both give. A vague value ("hundreds", "days before")
    /// contradicts nothing.
    /// </summary>
    public static bool Conflict(Evidence a, Evidence b, AnswerType expected) => expected switch
    {
        AnswerType.Number => Differ(a, b),
        AnswerType.Time => DatesDiffer(a.SpanText, b.SpanText) || Differ(a, b),
        _ => false,
    };

    private static bool Differ(Evidence a, Evidence b)
    {
        var x = Amounts(a);
        var y = Amounts(b);
        return x.Count > 0 && y.Count > 0
            && x.Exists(p => y.Exists(q => IsSameUnit(p, q) && p.Value != q.Value))
            && !x.Exists(p => y.Exists(q => IsSameUnit(p, q) && p.Value == q.Value));
    }

    /// <summary>The precise amounts that the span holds, with the unit that may stand behind it: "[three] workers".</summary>
    private static List<Quantity> Amounts(Evidence evidence)
    {
        var span = evidence.Span.Shift(-evidence.Sentence.Range.Start);
        return [.. Quantities.Find(evidence.SentenceText).Where(q => !q.Approximate && q.Range.Overlaps(span))];
    }

    private static bool IsSameUnit(Quantity a, Quantity b) => a.Unit == b.Unit || a.Unit is null || b.Unit is null;

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
