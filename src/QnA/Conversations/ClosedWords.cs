using System.Collections.Frozen;

namespace QnA.Conversations;

/// <summary>
/// The closed word classes of English by which a question is taken apart without a parser, after Quirk et al., "A
/// Comprehensive Grammar of the English Language" (1985), chapters 3, 6 and 9. All in lower case.
/// </summary>
internal static class ClosedWords
{
    /// <summary>Forms of "be".</summary>
    public static readonly FrozenSet<string> Be = Set("is are was were am be been being isn't aren't wasn't weren't");

    /// <summary>Auxiliaries that a bare verb follows: "did", "will".</summary>
    public static readonly FrozenSet<string> BeforeBareVerb = Set(
        "do does did will would can could shall should may might must don't doesn't didn't won't wouldn't can't couldn't shouldn't");

    /// <summary>All auxiliaries.</summary>
    public static readonly FrozenSet<string> Auxiliaries = Set([.. Be, .. BeforeBareVerb, .. "has have had having hasn't haven't hadn't".Split(' ')]);

    /// <summary>Question words.</summary>
    public static readonly FrozenSet<string> QuestionWords = Set("who whom whose what which when where why how who's what's where's when's how's");

    /// <summary>Words that join a phrase to what stands before it.</summary>
    public static readonly FrozenSet<string> Prepositions = Set(
        "of in on at by to for from with about against between among into onto over under near during after before since until till through across "
        + "toward towards within without behind beside beyond above below along around as than per like upon via despite inside outside according");

    /// <summary>Words that begin a clause or join two.</summary>
    public static readonly FrozenSet<string> Conjunctions = Set("and or but that because if while although though when where whether so unless");

    /// <summary>Words that begin a noun phrase.</summary>
    public static readonly FrozenSet<string> Determiners = Set("the a an this that these those its his her their my your our some any no every each all both another");

    /// <summary>Pronouns for those spoken of, and for those who speak.</summary>
    public static readonly FrozenSet<string> Pronouns = Set(
        "he him his himself she her hers herself it its itself they them their theirs themselves i me we us you one ones somebody someone anybody anyone nobody "
        + "everybody everyone something anything nothing everything else there here then now not only also ever never still yet just already again too much many more most less least few little else up down out off away back "
        + "instead soon later earlier ago today tomorrow yesterday tonight together abroad anyway maybe perhaps almost exactly often always well further");

    private static readonly FrozenSet<string> IrregularPasts = Set(
        "sent made gave took said told won lost met held sold bought built began came went left led fell rose paid got saw kept became wrote fought brought "
        + "thought died fled flew drew drove ate spoke chose broke grew knew threw caught taught found stood heard ran sank shot struck spent lay bore "
        + "wore swore hid bound dug fed hung shut cut hit put set let cost beat begun given taken written chosen broken grown known thrown fallen risen "
        + "driven drawn sunk shown seen gone done sworn worn stolen stole hidden born hurt burnt split shed");

    private static readonly FrozenSet<string> IrregularPlurals = Set(
        "people men women children criteria media data feet teeth mice geese police troops personnel staff crew cattle sheep aircraft series species "
        + "workmen crewmen policemen fishermen");

    private static readonly FrozenSet<string> SingularsInS = Set(
        "news politics economics basis crisis status campus virus bus gas access process business loss class pass stress congress always perhaps this is was has "
        + "does its his us yes analysis thesis oasis census bonus focus surplus");

    /// <summary>Whether the word has the form of a verb's past: "opened", "built".</summary>
    public static bool IsPast(string word) =>
        IrregularPasts.Contains(word) || EndsLikePast(word);

    /// <summary>Whether the word ends as regular verbs do in the past.</summary>
    public static bool EndsLikePast(string word) =>
        word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal);

    /// <summary>Whether the word looks like a noun in the plural.</summary>
    public static bool IsPlural(string word) =>
        IrregularPlurals.Contains(word) || (EndsLikePlural(word) && !SingularsInS.Contains(word));

    /// <summary>Whether the word ends as regular nouns do in the plural.</summary>
    public static bool EndsLikePlural(string word) =>
        word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)
        && !word.EndsWith("is", StringComparison.Ordinal) && !word.EndsWith("'s", StringComparison.Ordinal);

    /// <summary>Whether the word can be no part of a noun phrase.</summary>
    public static bool EndsPhrase(string word) =>
        Auxiliaries.Contains(word) || QuestionWords.Contains(word) || Prepositions.Contains(word) || Conjunctions.Contains(word) || Pronouns.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.Ordinal);
}
