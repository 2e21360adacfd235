using System.Collections.Frozen;

namespace QnA.Language;

/// <summary>Verbs by which a text reports what somebody said, thinks or promises.</summary>
public static class SpeechVerbs
{
    private static readonly FrozenSet<string> Base =
        """
        say claim warn tell think announce promise call describe state accuse deny demand urge argue add write comment insist
        admit suggest explain stress vow threaten believe predict criticize praise respond react reply mention note report
        declare assert emphasize pledge dismiss reject hint confirm maintain estimate acknowledge complain hail
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Stems =
        Base.Select(Stemmer.Stem).Concat(["said", "told", "thought", "wrote", "written", "accord", "view", "critic"]).ToFrozenSet();

    /// <summary>Whether a lower-case word is such a verb in its plain form, as it stands behind "did".</summary>
    public static bool IsPlain(string word) => Base.Contains(Words.Key(word));

    /// <summary>Whether a lower-case word is a form of such a verb.</summary>
    public static bool IsForm(string word) => Stems.Contains(Stemmer.Stem(Words.Key(word)));
}
