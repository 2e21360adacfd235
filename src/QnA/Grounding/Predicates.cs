using System.Collections.Frozen;
using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Grounding;

/// <summary>
/// What happens to people and things under few other names: where nobody is born, dies, resigns or is elected, or does the
/// opposite, a question for it has no answer, whatever else stands there. "Where was she born?" is not answered by where she
/// arrived, which a small reader cannot tell.
/// </summary>
internal static partial class Predicates
{
    // Words that speak of one thing, their opposites among them: "did she resign?" is answered by "she stays". Written by hand.
    // Only what is seldom put in other words may ask for its group; groups for found, invade, buy, ban, rescue, visit and the
    // like were tried on SQuAD's training articles and refused too much (eval/README.md).
    private static readonly (FrozenSet<string> Asking, FrozenSet<string> Answering)[] Groups =
    [
        Group("born birth birthplace birthday", "native hail grow grew raise childhood parent mother father age aged baby descent"),
        Group("die died death dead deceased", "kill murder assassinate execute perish drown fatal fatality victim body corpse toll life lives grave funeral late massacre slay slain survive survivor alive lose lost loss casualty shoot shot crash suicide bury buried obituary mourn claim"),
        Group("kill murder assassinate", "die died death dead deceased execute perish drown fatal fatality victim body corpse toll life lives massacre slay slain survive survivor alive lose lost loss casualty shoot shot strike struck attack poison stab hang"),
        Group("resign resignation", "quit step stand stood depart departure leave left oust fire sack dismiss remove outgoing former successor replace stay remain retire retirement abdicate go gone"),
        Group("marry marriage wedding divorce wife husband spouse", "wed bride groom widow widower partner couple engage engagement separate split single bachelor son daughter"),
        Group("apologise apologize apology", "sorry regret forgive pardon excuse shame"),
        Group("interview interviewer", "tell told ask speak spoke journalist conversation"),
        Group("arrest", "detain detention custody jail prison imprison seize capture handcuff police release free catch caught held hold suspect charge"),
        Group("vote ballot", "elect election poll referendum majority lawmaker parliament council approve reject percent"),
        Group("invent inventor invention", "create creator develop developer design designer pioneer devise build built patent idea"),
    ];

    /// <summary>Whether the question asks for something of a group and the text has no word of that group.</summary>
    /// <param name="asked">Keys of the question's words.</param>
    /// <param name="said">A sentence, with the one before it where it leans on that.</param>
    public static bool AreMissing(IEnumerable<string> asked, string said)
    {
        var keys = asked.ToHashSet();
        var wanted = Groups.Where(g => g.Asking.Overlaps(keys)).ToList();
        if (wanted.Count == 0)
        {
            return false;
        }

        var found = TermCoverage.Keys(LifeDates.IsMatch(said) ? said + " born died" : said);
        return wanted.Exists(g => !g.Asking.Overlaps(found) && !g.Answering.Overlaps(found));
    }

    private static (FrozenSet<string> Asking, FrozenSet<string> Answering) Group(string asking, string answering) => (Keys(asking), Keys(answering));

    private static FrozenSet<string> Keys(string words) => words.Split(' ').Select(w => Stemmer.Stem(Words.Key(w))).ToFrozenSet(StringComparer.Ordinal);

    // "Ana Soto (1919-1980)" says when she was born and when she died.
    [GeneratedRegex(@"\([^()]{0,30}\b\d{3,4}\s?[-–—]\s?(?:\d{2,4})?[^()]{0,20}\)")]
    private static partial Regex LifeDates { get; }
}
