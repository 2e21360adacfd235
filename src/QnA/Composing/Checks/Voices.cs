using System.Text.RegularExpressions;
using QnA.Articles;
using QnA.Language;

namespace QnA.Composing.Checks;

/// <summary>A claim that a cited sentence gives on somebody's authority stays a claim, and a reader's post is called one.</summary>
internal static partial class Voices
{
    /// <summary>Share of the sentence's words in what somebody is reported to have said from which it repeats that.</summary>
    private const double Repeats = 0.4;

    public static IEnumerable<Objection> Find(ParsedText sentence, IReadOnlyList<CitedText> cited)
    {
        if (cited.All(c => c.Kind == SentenceKind.Comment) && !Reader.IsMatch(sentence.Text))
        {
            yield return new Objection(ObjectionKind.Voice, "The cited sentence is a reader's comment and is not called one.");
            yield break;
        }

        var reports = cited.Select(c => (c.Text, Said: SpeechIn(c.Text, sentence.Keys))).ToList();
        var said = reports.SelectMany(r => r.Said is { } speech ? Terms.Extract(speech) : []).Select(t => t.Key).ToHashSet();
        if (said.Count == 0 || Attribution.Matches(sentence.Text).Any(m => !said.Contains(Stemmer.Stem(Words.Key(m.Value.Split(' ')[0])))))
        {
            yield break;
        }

        // What the article says in its own words may be repeated.
        var stated = reports.SelectMany(r => Terms.Extract(r.Said is { } speech ? r.Text.Replace(speech, " ", StringComparison.Ordinal) : r.Text)).Select(t => t.Key).ToHashSet();
        var own = sentence.Terms.Select(t => t.Key).Distinct().ToList();
        if (own.Count(k => said.Contains(k) && !stated.Contains(k)) >= Repeats * own.Count)
        {
            yield return new Objection(ObjectionKind.Voice, "The cited sentences only report this as what somebody says; keep who says it.");
        }
    }

    /// <summary>What a sentence gives as somebody's words, a verb before or behind them; all of it where somebody speaks of himself; null when it reports nothing.</summary>
    private static string? SpeechIn(string text, IReadOnlySet<string> own) =>
        Behind.Match(text) is { Success: true } behind && behind.Groups["said"].Length > text.Length / 2 ? behind.Groups["said"].Value
        : Before.Match(text) is { Success: true } before ? IsOfSelf(text, before, own) ? null : text[(before.Index + before.Length)..]
        : FirstPerson.IsMatch(text) ? text
        : null;

    /// <summary>"The company said that it was pumping": what somebody says of himself, and the composed sentence of him.</summary>
    private static bool IsOfSelf(string text, Match verb, IReadOnlySet<string> own)
    {
        var speaker = Terms.Extract(text[..verb.Index]).Select(t => t.Key).ToList();
        return Self.IsMatch(text[verb.Index..]) && (PronounFirst.IsMatch(text) || speaker.Exists(own.Contains));
    }

    /// <summary>Whether the sentence names somebody who says, thinks or doubts.</summary>
    public static bool IsAttributed(string sentence) => Attribution.IsMatch(sentence);

    [GeneratedRegex(@"\b(?:readers?|comment(?:s|er|ers|ed|ing|ators?)?|forum|posters?|posts?|posted|users?|members?|thread|wrote|writes|writing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reader { get; }

    [GeneratedRegex(@"^(?:said|says?|\w+ that)\s+(?:that\s+)?(?:it|he|she|they)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Self { get; }

    [GeneratedRegex(@"^\W*(?:he|she|it|they)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PronounFirst { get; }

    // A quotation that opens the sentence, or somebody who speaks of himself.
    [GeneratedRegex(@"\b(?:I|my|we|our|me)\b")]
    private static partial Regex FirstPerson { get; }

    private const string Verbs = @"sa(?:id|ys|y|ying)|told|tells?|claim(?:s|ed|ing)?|argu(?:es|ed|e|ing)|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|assert(?:s|ed|ing)?|stress(?:es|ed|ing)?|accus(?:es|ed|e|ing|ations?)|alleg(?:es|ed|e|ing|edly|ations?)|warn(?:s|ed|ing|ings)?|suggest(?:s|ed|ing)?|believ(?:es|ed|e)|according to|stat(?:es|ed)|wrote|writes|describ(?:es|ed|e|ing)|call(?:s|ed|ing)?|reckon(?:s|ed)?|suspect(?:s|ed)?|whisper(?:s|ed)?|complain(?:s|ed)?|predict(?:s|ed)?|calculat(?:es|ed)|estimat(?:es|ed)|reportedly|think(?:s|ing)?|thought|explain(?:s|ed)?|den(?:y|ies|ied|ying)|mocking";

    // More ways to name a speaker in a composed sentence than to report in an article.
    [GeneratedRegex(@"\b(?:" + Verbs + @"|speaks?|spoke|talk(?:s|ed)?|quot(?:es|ed|ing)|promis(?:es|ed)|put(?:s|ting)?|cit(?:es|ed|ing)|blam(?:es|ed|ing)|found|announc(?:es|ed)|report(?:s|ed)?|add(?:s|ed)|conced(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|reject(?:s|ed)|dismiss(?:es|ed)|disagree(?:s|d)?|disput(?:es|ed)|expect(?:s|ed)?|hint(?:s|ed)?|demand(?:s|ed)?|want(?:s|ed)?|urg(?:es|ed)|counter(?:s|ed)|point(?:s|ed) out|doubt(?:s|ed)?|compared (?:the|it|this|them|that)|supposed(?:ly)?|apparent(?:ly)?|in the (?:view|words|eyes|opinion) of|in (?:his|her|their|its|the \w+(?: \w+)?['’]s|\w+['’]s) (?:view|words|opinion|estimate)|(?-i:For \p{Lu}\w+)|agree(?:s|d)?|criticis(?:es|ed)|criticiz(?:es|ed)|prais(?:es|ed)|ask(?:s|ed)|express(?:es|ed)|comment(?:s|ed)?|note(?:s|d)|refer(?:s|red)|cast(?:s)? doubt|see(?:s|n) as|ground that)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Attribution { get; }

    // "..., said Jane Doe", "..., the mayor said" and "..., according to her".
    [GeneratedRegex(@"^(?<said>.{20,}?)(?:[,”""’'!?]\s*){1,2}(?:(?:according to|said|says)\s+(?:\p{Lu}|(?:the|an?|his|her|its|their)\s)[^,]{1,60}|[^,“"",]{2,60}\b(?:said|says|added|adds|stressed|warned|claimed|stated|fumed|reckons|calculates|explained|wrote)\b[^,]{0,40})\W*$", RegexOptions.Singleline)]
    private static partial Regex Behind { get; }

    [GeneratedRegex(@"\b(?:" + Verbs + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex Before { get; }
}
