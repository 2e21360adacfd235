using System.Text.RegularExpressions;

namespace QnA.Answering;

/// <summary>"An earlier version of this article gave the toll as ...": what a correction quotes is what the article no longer says.</summary>
internal static partial class Corrections
{
    /// <summary>Whether the sentence repeats what was wrong before.</summary>
    public static bool Withdraws(string sentence) => Withdrawal.IsMatch(sentence);

    /// <summary>Whether the question itself is about a mistake and its correction.</summary>
    public static bool AreAskedFor(string question) => Asked.IsMatch(question);

    [GeneratedRegex(
        """
        \b(?:earlier|previous|original|first|initial)\ versions?\ of\ (?:this|our|the)\b
        |^\W*(?:[\w.]+\W+){0,3}?(?:correction|corrected|update|updated|clarification|erratum|editor['’]s\ note)\b.{0,60}\bwe\b.{0,30}\b(?:wrote|said|reported|stated|gave|put)\b
        |\bwe\ (?:wrongly|incorrectly|mistakenly|erroneously)\b
        |\bthis\ (?:article|story|page|report|post)\b.{0,40}\b(?:wrongly|incorrectly|mistakenly|erroneously)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Withdrawal { get; }

    [GeneratedRegex(@"\b(?:correct\w*|mistakes?|errors?|erratum|wrong\w*|misspel\w*|misprint\w*|version|originally|clarif\w*|amend\w*|withdr\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asked { get; }
}
