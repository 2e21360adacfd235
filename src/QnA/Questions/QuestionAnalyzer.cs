using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Questions;

/// <summary>Tells from a question's words what form and kind of answer it asks for.</summary>
public static partial class QuestionAnalyzer
{
    /// <summary>Bare words count as a search, not as a sentence, up to this many content terms.</summary>
    private const int MostKeywords = 6;

    /// <summary>Analyses a question that stands on its own. Never fails: an unknown form is a <see cref="QuestionShape.Topic"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="overviews">Whether a question for an overview is read as its subject alone.</param>
    public static AnalyzedQuestion Analyze(string question, bool overviews = true)
    {
        var core = WithoutPoliteOpening(question);
        if (overviews && Smalltalk.Recognize(core) is null && OverviewQuestion.Subject(core) is { } subject)
        {
            return new AnalyzedQuestion
            {
                Text = subject,
                Shape = QuestionShape.Topic,
                IsOverview = true,
                Terms = [.. Terms.Extract(subject).DistinctBy(t => t.Key)],
            };
        }

        var words = Words.Split(core).Select(w => Lower(w.Text)).ToList();
        var (shape, expected, head) = Classify(core, words);
        return new AnalyzedQuestion
        {
            Text = question,
            Shape = shape,
            Expected = expected,
            Grain = GrainRules.Of(core, expected, head),
            HeadNoun = head,
            Terms = [.. Terms.Extract(core).Where(t => !IsMeasure(core, t)).DistinctBy(t => t.Key)],
        };
    }

    /// <summary>
    /// Whether the term is the adjective of "how long", "how old" or the noun of "what is the length": it says in which unit the
    /// answer comes, and an answer in that unit has no need of the word.
    /// </summary>
    private static bool IsMeasure(string question, Term term) => MeasureAsked.Matches(question).Any(m => m.Groups["word"].Index == term.Range.Start);

    /// <summary>"Can you tell me when it was?" is "when it was?".</summary>
    public static string WithoutPoliteOpening(string question) => PoliteOpening.Replace(question, "");

    private static (QuestionShape Shape, AnswerType Expected, string? Head) Classify(string text, List<string> words)
    {
        if (Smalltalk.Recognize(text) is not null)
        {
            return (QuestionShape.Smalltalk, AnswerType.Any, null);
        }

        if (words.Count == 0)
        {
            return (QuestionShape.Keywords, AnswerType.Any, null);
        }

        if (TopicOpening.IsMatch(text))
        {
            return (QuestionShape.Topic, AnswerType.Any, null);
        }

        if (ListOpening.Match(text) is { Success: true } listed)
        {
            var rest = words.Skip(Words.Split(listed.Value).Count).ToList();
            var noun = rest.TakeWhile(w => !EndsNounPhrase(w)).LastOrDefault();
            return (QuestionShape.List, AnswerType.Any, noun);
        }

        if (AmountOpening.Match(text) is { Success: true } amount)
        {
            var counted = words.Skip(Words.Split(amount.Value).Count).TakeWhile(w => !EndsNounPhrase(w)).ToList();
            return (QuestionShape.Factoid, AnswerType.Number, counted.Find(Grammar.IsPlural) ?? counted.FirstOrDefault());
        }

        if (Grammar.Auxiliaries.Contains(words[0]))
        {
            return (QuestionShape.YesNo, AnswerType.Any, null);
        }

        var at = words.FindIndex(Grammar.QuestionWords.Contains);
        if (at >= 0)
        {
            return ByQuestionWord(words, at);
        }

        return Terms.Extract(text).Count <= MostKeywords
            ? (QuestionShape.Keywords, AnswerType.Any, null)
            : (QuestionShape.Topic, AnswerType.Any, null);
    }

    private static (QuestionShape, AnswerType, string?) ByQuestionWord(List<string> words, int at)
    {
        var word = words[at].Split('\'')[0];
        var next = at + 1 < words.Count ? words[at + 1] : "";
        return word switch
        {
            "who" or "whom" => (next is "are" or "were" ? QuestionShape.List : QuestionShape.Factoid, AnswerType.Actor, null),
            "when" => (QuestionShape.Factoid, AnswerType.Time, null),
            "where" when words.Zip(words.Skip(1)).Any(p => p is ("stand", "on" or "over" or "about" or "regarding")) => (QuestionShape.Topic, AnswerType.Any, null),
            "where" => (QuestionShape.Factoid, AnswerType.Place, null),
            "why" => (QuestionShape.Topic, AnswerType.Any, null),
            "how" => How(words, at, next),
            "whose" => (QuestionShape.Factoid, AnswerType.Any, null),
            _ => What(words, at),
        };
    }

    private static (QuestionShape, AnswerType, string?) How(List<string> words, int at, string next)
    {
        if (next is "many" or "much")
        {
            var counted = words.Skip(at + 2).TakeWhile(w => !EndsNounPhrase(w)).ToList();
            return (QuestionShape.Factoid, AnswerType.Number, counted.Find(Grammar.IsPlural) ?? counted.FirstOrDefault());
        }

        if (next is "old" or "long" or "far" or "big" or "large" or "high" or "tall" or "fast" or "often" or "wide" or "deep" or "heavy" or "few")
        {
            return (QuestionShape.Factoid, AnswerType.Number, null);
        }

        return (QuestionShape.Topic, AnswerType.Any, null);
    }

    /// <summary>"What" and "which": the noun between them and the verb says what is wanted, and its number how many.</summary>
    private static (QuestionShape, AnswerType, string?) What(List<string> words, int at)
    {
        var phrase = words.Skip(at + 1).TakeWhile(w => !EndsNounPhrase(w)).ToList();
        var be = words[at].EndsWith("'s", StringComparison.Ordinal) ? at : at + 1;
        if (be == at || (phrase.Count == 0 && be < words.Count && words[be] is "is" or "are" or "was" or "were"))
        {
            // "What are the terms of ...": the noun stands behind the verb.
            var behind = words.Skip(be + 1).SkipWhile(w => w is "the" or "a" or "an" or "some" or "all" or "main" or "other").TakeWhile(w => !EndsNounPhrase(w)).ToList();
            var noun = behind.Count == 0 ? null : behind[^1];
            var isMany = words[be] is "are" or "were" && noun is not null && behind.Any(Grammar.IsPlural);
            return (isMany ? QuestionShape.List : QuestionShape.Factoid, TypeOf(noun), noun);
        }

        if (phrase.Count == 0)
        {
            return (QuestionShape.Factoid, AnswerType.Any, null);
        }

        // A verb in the past ends the noun: "which country sent weapons".
        var verb = phrase.FindIndex(1, Grammar.IsPastVerb);
        phrase = verb > 0 ? phrase[..verb] : phrase;

        // The noun may be followed by a verb without an auxiliary: "which countries signed ...", "which country borders ...".
        // An s in the middle of the phrase is therefore a verb's, not a plural's.
        var first = phrase.FindIndex(Grammar.IsPlural);
        var plural = first == 0 || first == phrase.Count - 1 ? phrase.ElementAtOrDefault(first) : null;
        var head = plural ?? (first > 0 ? phrase[first - 1] : phrase[^1]);
        var type = TypeOf(head) is var t and not AnswerType.Any ? t : TypeOf(phrase[0]);
        return (plural is null || type == AnswerType.Time ? QuestionShape.Factoid : QuestionShape.List, type, head);
    }

    private static AnswerType TypeOf(string? noun) => noun switch
    {
        "year" or "years" or "date" or "dates" or "day" or "days" or "month" or "months" or "week" or "time" => AnswerType.Time,
        "country" or "countries" or "city" or "cities" or "place" or "places" or "region" or "regions" or "nation" or "nations"
            or "town" or "location" or "capital" => AnswerType.Place,
        "number" or "percentage" or "share" or "amount" or "cost" or "price" or "age" or "size"
            or "length" or "height" or "depth" or "width" or "distance" => AnswerType.Number,
        "person" or "people" or "leader" or "leaders" or "official" or "officials" or "president" or "minister" or "company"
            or "companies" or "organisation" or "organization" or "group" or "groups" => AnswerType.Actor,
        _ => AnswerType.Any,
    };

    private static bool EndsNounPhrase(string word) =>
        Grammar.Auxiliaries.Contains(word) || Grammar.QuestionWords.Contains(word) || NounPhraseEnds.Contains(word);

    private static readonly HashSet<string> NounPhraseEnds =
    [
        "of", "in", "on", "at", "to", "for", "from", "by", "with", "about", "against", "between", "during", "after", "before",
        "that", "and", "or", "but", "if", "than", "as", "into", "over", "under", "near", "does", "according", "mentioned",
        "named", "listed", "involved", "there", "the", "a", "an", "this", "these", "those", "its", "his", "her", "their", "not",
    ];

    private static string Lower(string word) => word.Replace('\u2019', '\'').ToLowerInvariant();

    [GeneratedRegex(@"\bhow\s+(?<word>long|old|far|big|large|high|tall|fast|often|wide|deep|heavy)\b|\bwhat(?:['’]s|\s+(?:is|was))?\s+(?:the\s+)?(?<word>length|height|depth|width|distance|age)\b|\b(?:what|which)\s+(?<word>age)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MeasureAsked { get; }

    [GeneratedRegex(@"^\s*(?:please[, ]+)?(?:(?:can|could|would|will) you (?:please )?(?:tell|show|give|explain to)(?: me| us)?|do you know|i(?:'d| would)? (?:want|like) to know|tell me|i wonder|any idea|do (?:all )?(?:the |these )?(?:articles|sources|reports) (?:all )?(?:agree|disagree|differ) (?:on|about))[, ]+(?=(?:who|whom|whose|what|which|when|where|why|how)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex PoliteOpening { get; }

    [GeneratedRegex(@"^\s*(?:please[, ]+)?(?:(?:can|could|would) you (?:please )?)?(?:tell (?:me|us)|explain|describe|summari[sz]e|compare|discuss|give (?:me |us )?(?:a |an )?(?:summary|overview|brief)|what about|how about|what (?:do|does|did) (?:the |these |all )?(?:articles?|sources?|files?|reports?|texts?|papers?) (?:say|report|tell|write)|what (?:is|was) said about|what happen(?:ed|s)|what(?:'s| is| was| are| were)? in\b|what is going on|overview of|summary of|difference between|what (?:is|are) the differences?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TopicOpening { get; }

    // "Number of boats that sank?", "Which figures are given for the damage?" ask how many and how much.
    [GeneratedRegex(@"^\s*(?:(?:the )?(?:total )?(?:number|amount|percentage) of|(?:which|what) (?:figures|numbers|estimates|amounts|sums|values)\s+(?:(?:are|were|is|was|have been) )?(?:there|given|named|quoted|cited|reported|stated|mentioned) (?:for|of|as to|on))\s+(?:(?:the|all) )?(?:how (?:many|much) )?", RegexOptions.IgnoreCase)]
    private static partial Regex AmountOpening { get; }

    [GeneratedRegex(@"^\s*(?:please[, ]+)?(?:(?:can|could|would) you (?:please )?)?(?:list|name|enumerate|give (?:me |us )?(?:a list of|all|the names of)|show (?:me |us )?all)\s+(?:(?:me|us|all|the|some|every|each|a few|of)\s+)*", RegexOptions.IgnoreCase)]
    private static partial Regex ListOpening { get; }
}
