using System.Text.RegularExpressions;

namespace QnA.Questions;

/// <summary>Recognises what is said to the bot. Only a whole message counts: "hello, when was it signed?" is a question.</summary>
public static partial class Smalltalk
{
    /// <summary>The kind of small talk that the whole text is, or null when it is anything else.</summary>
    public static SmalltalkKind? Recognize(string text) => Single(text) ?? Several(text);

    /// <summary>"Hi there, thanks for your help": the last part says what is wanted.</summary>
    private static SmalltalkKind? Several(string text)
    {
        var parts = Parts.Split(text).Where(p => p.Any(char.IsLetterOrDigit)).Select(Single).ToList();
        return parts.Contains(null) ? null : parts.LastOrDefault();
    }

    private static SmalltalkKind? Single(string text) => text switch
    {
        _ when Greeting.IsMatch(text) => SmalltalkKind.Greeting,
        _ when Thanks.IsMatch(text) => SmalltalkKind.Thanks,
        _ when Farewell.IsMatch(text) => SmalltalkKind.Farewell,
        _ when Capabilities.IsMatch(text) => SmalltalkKind.Capabilities,
        _ => null,
    };

    [GeneratedRegex(@"[,.!?;]+\s+(?:and\s+|but\s+)?|\s+and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Parts { get; }

    [GeneratedRegex(@"^\W*(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening|day)|how are you(?: doing)?(?: today)?|how(?:'|’)?s it going|what(?:'|’)?s up)(?:\W+(?:there|bot|all|everyone|everybody|friend|team|again|to you|you))*\W*(?:how are you(?: doing)?(?: today)?\W*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Greeting { get; }

    [GeneratedRegex(@"^\W*(?:(?:ok|okay|great|perfect|nice|good|cool|alright)\W+)?(?:many thanks|thanks?(?: you)?|thank you|thx|ty|cheers|much appreciated)(?:\W+(?:so|very|much|a|lot|again|for|your|the|help|answer|that|this|it|was|is|all|you|bot|indeed|helpful|useful|great|perfect|good|kind|of|helping|answering|explaining|me|us|my|question|questions|time))*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Thanks { get; }

    [GeneratedRegex(@"^\W*(?:bye(?:\W?bye)?|goodbye|good night|see you(?: later| soon)?|so long|farewell|that(?:'|’)?s all)(?:\W+(?:for now|bot|then|thanks|thank you|now))*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Farewell { get; }

    [GeneratedRegex(@"^\W*(?:help(?: me)?|what (?:can|could|do) (?:you|i) (?:do|ask|answer|know|say)(?: you| here| about| for me)*|who are you|what are you|what(?: is|'s|’s) (?:this|your name)|how (?:do|does) (?:you|this|it) work|what (?:kind of )?questions can (?:i ask|you answer)(?: you)?|are you (?:a bot|a robot|human|an ai|there)|how can you help(?: me)?|can you help(?: me)?|what articles (?:do you (?:have|know)|are there)|who (?:made|built|created) you)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Capabilities { get; }
}
