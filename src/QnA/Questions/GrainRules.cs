using System.Text.RegularExpressions;

namespace QnA.Questions;

/// <summary>Tells from a question's words how fine its answer must be.</summary>
internal static partial class GrainRules
{
    /// <summary>The grain asked for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="expected">The kind of answer it asks for.</param>
    /// <param name="head">The noun asked for, in lower case.</param>
    public static AnswerGrain Of(string question, AnswerType expected, string? head) =>
        Clock.IsMatch(question) ? AnswerGrain.Clock
        : NameOfPerson.IsMatch(question) ? AnswerGrain.Person
        : expected switch
        {
            AnswerType.Time => head is "year" or "years" ? AnswerGrain.Year : AnswerGrain.Any,
            AnswerType.Place => OfPlace(head),
            AnswerType.Number => OfNumber(question, head),
            _ => head is "price" or "fee" or "salary" or "fine" or "budget" ? AnswerGrain.Money : AnswerGrain.Any,
        };

    private static AnswerGrain OfPlace(string? head) => head switch
    {
        "country" or "countries" or "nation" or "nations" => AnswerGrain.Country,
        "city" or "cities" or "town" or "towns" or "village" or "villages" or "district" => AnswerGrain.Town,
        _ => AnswerGrain.Any,
    };

    private static AnswerGrain OfNumber(string question, string? head) =>
        Share.IsMatch(question) ? AnswerGrain.Percent
        : Price.IsMatch(question) ? AnswerGrain.Money
        : head is not null && head is not ("age" or "length" or "height" or "depth" or "width" or "distance") ? AnswerGrain.Any
        : Age.IsMatch(question) ? AnswerGrain.Duration
        : HowLong.IsMatch(question) ? AnswerGrain.Extent
        : Distance.IsMatch(question) ? AnswerGrain.Length
        : AnswerGrain.Any;

    [GeneratedRegex(@"\b(?:what time|time of (?:the )?day|which hour|what hour)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock { get; }

    // Ranks and offices that only a person holds.
    [GeneratedRegex(@"\bname of (?:the |an? )?(?:[\p{L}-]+ ){0,3}(?:man|woman|person|general|president|minister|leader|chief|king|queen|mayor|officer|spokes\w+|judge|author|founder|owner|victim|suspect|soldier|pilot|captain|doctor|ambassador|envoy|commander|winner|player|coach|director|manager|boss|head)\b|\b(?:which|what) (?:\p{L}+ )?(?:man|woman|person|general|president|minister|king|queen|mayor|judge|author|pilot|captain|ambassador|envoy|commander)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfPerson { get; }

    [GeneratedRegex(@"\b(?:per ?cent|percentage|what (?:share|proportion|fraction))\b|%", RegexOptions.IgnoreCase)]
    private static partial Regex Share { get; }

    [GeneratedRegex(@"\b(?:how much (?:[\p{L}-]+ ){0,12}?(?:cost|costs|pay|pays|paid|spend|spends|spent|earn|earns|earned|charge|charged|worth)|how much (?:money|funding)|what (?:\p{L}+ ){0,3}?(?:cost|costs|price))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Price { get; }

    [GeneratedRegex(@"\bhow old\b|\b(?:what|which) age\b|\bwhat(?:['’]s|\s+(?:is|was))?\s+(?:the\s+)?age\b", RegexOptions.IgnoreCase)]
    private static partial Regex Age { get; }

    [GeneratedRegex(@"\bhow long\b|\bwhat(?:['’]s|\s+(?:is|was))?\s+(?:the\s+)?length\b", RegexOptions.IgnoreCase)]
    private static partial Regex HowLong { get; }

    [GeneratedRegex(@"\bhow (?:far|tall|high|wide|deep)\b|\bwhat(?:['’]s|\s+(?:is|was))?\s+(?:the\s+)?(?:height|depth|width|distance)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Distance { get; }
}
