using System.Text.RegularExpressions;
using QnA.Inference;
using QnA.Language;
using QnA.Questions;

namespace QnA.Grounding;

/// <summary>Whether a span is the kind of thing that a question asks for.</summary>
public static partial class SpanType
{
    /// <summary>1 when it is, -1 when it is not, 0 when the question does not say or the span does not tell.</summary>
    /// <param name="span">The characters of the sentence that would answer.</param>
    /// <param name="sentence">The sentence that they stand in, for the unit behind a bare number.</param>
    /// <param name="question">The question.</param>
    public static double Match(TextRange span, string sentence, AnalyzedQuestion question)
    {
        var text = span.Of(sentence);
        if (question.Grain == AnswerGrain.Clock)
        {
            return Clock.IsMatch(text) ? 1 : -1;
        }

        if (question.Grain == AnswerGrain.Person)
        {
            return HasNewName(text, question) ? 1 : -1;
        }

        return question.Expected switch
        {
            AnswerType.Number => MatchNumber(span, sentence, question),
            AnswerType.Time => MatchTime(span, sentence, question.Grain),
            AnswerType.Actor => HasName(text) ? 1 : IsMeasure(span, sentence) ? -1 : 0,
            AnswerType.Place => MatchPlace(span, sentence, question.Grain),
            _ => question.Grain == AnswerGrain.Money ? MatchNumber(span, sentence, question) : 0,
        };
    }

    /// <summary>The number must measure what is asked for: a length is no duration, and tunnels are not trains.</summary>
    private static double MatchNumber(TextRange span, string sentence, AnalyzedQuestion question)
    {
        var quantities = Quantities.Find(sentence).Where(q => q.Range.Overlaps(span)).ToList();
        return quantities.Count > 0 ? quantities.Max(q => MatchUnit(q.Unit, question))
            : Durations.IsMatch(span.Of(sentence)) && question.Grain is AnswerGrain.Extent or AnswerGrain.Duration ? 1
            : Numeral.IsMatch(span.Of(sentence)) && question.Grain is AnswerGrain.Any or AnswerGrain.Percent ? 0 : -1;
    }

    private static double MatchUnit(string? unit, AnalyzedQuestion question)
    {
        var kind = unit is null ? (UnitKind?)null : UnitKinds.Of(unit);
        if (question.Grain != AnswerGrain.Any)
        {
            return kind is null ? 0 : Fits(kind.Value, question.Grain) ? 1 : kind == UnitKind.Things && question.Grain == AnswerGrain.Percent ? 0 : -1;
        }

        if (question.HeadKey is not { } asked || question.HeadNoun is not { } noun)
        {
            return 0;
        }

        if (unit == asked)
        {
            return 1;
        }

        // Things have many names ("soldiers", "troops"); measures do not. "How much" of a thing is measured, "how many" of it counted.
        var wanted = UnitKinds.Of(noun);
        return kind is null || (wanted == UnitKind.Things && (kind == UnitKind.Things || Grammar.AsksHowMuch(question.Text))) ? 0
            : wanted == kind && wanted != UnitKind.Time ? 1
            : -1;
    }

    private static bool Fits(UnitKind kind, AnswerGrain grain) => grain switch
    {
        AnswerGrain.Money => kind == UnitKind.Money,
        AnswerGrain.Percent => kind == UnitKind.Percent,
        AnswerGrain.Duration => kind == UnitKind.Time,
        AnswerGrain.Length => kind == UnitKind.Length,
        AnswerGrain.Extent => kind is UnitKind.Time or UnitKind.Length,
        _ => false,
    };

    private static double MatchTime(TextRange span, string sentence, AnswerGrain grain)
    {
        var text = span.Of(sentence);
        var dates = Dates.Find(text);
        if (grain == AnswerGrain.Year)
        {
            return dates.Any(d => d.Year is not null) || Year.IsMatch(text) ? 1 : 0;
        }

        return dates.Count > 0 || Year.IsMatch(text) || IsTime(text) ? 1
            : IsMeasure(span, sentence) && !IsTime(WordBefore(span, sentence) + " " + text) ? -1
            : 0;
    }

    /// <summary>Whether the span is a number with its unit: it names neither a person nor a place nor a moment.</summary>
    private static bool IsMeasure(TextRange span, string sentence) =>
        Quantities.Find(sentence).Any(q => q.Range.Overlaps(span)) || Durations.IsMatch(span.Of(sentence));

    private static string WordBefore(TextRange span, string sentence) =>
        string.Concat(Words.Split(sentence).Where(w => w.Range.End <= span.Start).TakeLast(1).Select(w => w.Text));

    private static bool IsTime(string span)
    {
        var words = Words.Split(span).Select(w => Words.Key(w.Text)).ToHashSet();
        return words.Overlaps(Moments) || (words.Overlaps(Periods) && words.Overlaps(Anchors));
    }

    /// <summary>A country is too coarse for a town, and a town too fine for a country.</summary>
    private static double MatchPlace(TextRange span, string sentence, AnswerGrain grain)
    {
        var text = span.Of(sentence);
        var terms = Terms.Extract(text);
        var isCountry = terms.Any(t => t.Kind == TermKind.Country);
        return grain switch
        {
            AnswerGrain.Country => isCountry ? 1 : 0,
            AnswerGrain.Town => isCountry && terms.All(t => t.Kind == TermKind.Country) && !IsCapital(text) ? -1 : HasName(text) ? 1 : 0,
            _ => HasName(text) ? 1 : IsMeasure(span, sentence) || Dates.Find(text).Count > 0 ? -1 : 0,
        };
    }

    private static bool IsCapital(string span) =>
        Words.Split(span).Any(w => Countries.TryGetCountry(Words.Key(w.Text), out _, out var form) && form == CountryForm.Capital);

    /// <summary>A name that the question does not have itself, and that is no abbreviation: people are written out.</summary>
    private static bool HasNewName(string span, AnalyzedQuestion question)
    {
        var asked = question.Terms.Select(t => t.Key).ToHashSet();
        return Terms.Extract(span).Any(t => t.Kind == TermKind.Name && !asked.Contains(t.Key) && t.Text.Any(char.IsLower));
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

    // A year or a decade on its own is a number elsewhere, and a date where a date is asked for.
    [GeneratedRegex(@"\b(?:1\d{3}|20\d{2}|[5-9]\d{2})(?:s\b|\b)|\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|nineteenth|twentieth) century\b", RegexOptions.IgnoreCase)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"\d|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half|quarter|once|twice|none|no|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|billions?|several|few|many|most|all|majority|minority)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Numeral { get; }

    [GeneratedRegex(@"^(?:(?:about|around|some|nearly|almost|over|just|only|a|an|the|few|several|many|couple|of|more|than)\s+)+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)$", RegexOptions.IgnoreCase)]
    private static partial Regex Durations { get; }

    [GeneratedRegex(@"\b\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?\s?m\b|o['’]clock|hours\b)|\b\d{1,2}[:.]\d{2}\b|\b(?:noon|midnight|midday|dawn|dusk|morning|afternoon|evening|night|nightfall|sunrise|sunset)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock { get; }
}
