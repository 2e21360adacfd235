using QnA.Language;
using QnA.Questions;

namespace QnA.Grounding;

/// <summary>Whether a span is the kind of thing that a question asks for.</summary>
public static class SpanType
{
    /// <summary>1 when it is, -1 when it is not, 0 when the question does not say or the span does not tell.</summary>
    /// <param name="span">The characters that would answer.</param>
    /// <param name="sentence">The sentence that they stand in, for the unit behind a bare number.</param>
    /// <param name="question">The question.</param>
    public static double Match(string span, string sentence, AnalyzedQuestion question) => question.Expected switch
    {
        AnswerType.Number => MatchNumber(span, sentence, question.HeadKey),
        AnswerType.Time => IsTime(span) ? 1 : -1,
        AnswerType.Actor => HasName(span) ? 1 : -1,
        AnswerType.Place => HasName(span) ? 1 : -1,
        _ => 0,
    };

    private static double MatchNumber(string span, string sentence, string? unit)
    {
        if (Quantities.Find(span).Count == 0 && !Terms.Extract(span).Any(t => t.Kind == TermKind.Number))
        {
            return -1;
        }

        // The unit may stand behind the span: "at least [12] dead".
        return unit is null || TermCoverage.Keys(sentence).Contains(unit) ? 1 : 0;
    }

    private static bool IsTime(string span)
    {
        if (Dates.Find(span).Count > 0)
        {
            return true;
        }

        var words = Words.Split(span).Select(w => Words.Key(w.Text)).ToHashSet();
        return words.Overlaps(Moments) || (words.Overlaps(Periods) && words.Overlaps(Anchors));
    }

    private static bool HasName(string span) =>
        Terms.Extract(span).Any(t => t.Kind is TermKind.Name or TermKind.Country) || (span.Length > 0 && char.IsUpper(span[0]));

    private static readonly HashSet<string> Moments =
    [
        "today", "yesterday", "tomorrow", "tonight", "now", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "morning", "evening", "midnight", "noon", "christmas", "easter",
    ];

    /// <summary>A period alone is a duration; with an anchor it is a time: "months" and "two months ago".</summary>
    private static readonly HashSet<string> Periods =
    [
        "hour", "hours", "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years", "decade", "decades",
        "century", "centuries", "spring", "summer", "autumn", "winter", "war", "season",
    ];

    private static readonly HashSet<string> Anchors =
    [
        "ago", "last", "next", "this", "before", "after", "later", "earlier", "early", "late", "end", "mid", "since", "during",
        "within", "in", "the", "previous", "following", "past", "coming", "until", "by",
    ];
}
