using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>English words that say little about what a text is about.</summary>
/// <remarks>
/// The English list of the Snowball project (https://snowballstem.org/algorithms/english/stop.txt, BSD licence),
/// with its contractions cut at the apostrophe as tokenizers cut them.
/// </remarks>
public static class StopWords
{
    private static readonly FrozenSet<string> Words =
        """
        i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
        it its itself they them their theirs themselves
        what which who whom whose this that these those
        am is are was were be been being have has had having do does did doing
        will would shall should can could may might must ought
        a an the and but if or because as until while
        of at by for with about against between into through during before after above below to from up down in out on off
        over under again further then once here there when where why how
        all any both each few more most other some such no nor not only own same so than too very
        s t d m ll re ve don doesn didn isn aren wasn weren hasn haven hadn won wouldn shan shouldn cannot couldn mustn
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word, in lower case and without punctuation, is a stop word.</summary>
    public static bool Contains(string lowerCaseWord) => Words.Contains(lowerCaseWord);
}
