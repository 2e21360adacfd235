using System.Text.RegularExpressions;

namespace QnA.Grounding;

/// <summary>Tells what is planned from what has happened.</summary>
internal static partial class Prospect
{
    /// <summary>Whether the question takes for granted that something has happened: "has shipped", "were sold", "did they build".</summary>
    public static bool AsksWhatHappened(string question) => Happened.IsMatch(question) && !Speaks(question);

    /// <summary>Whether the text speaks of what is to come, or may: "will", "plans to", "a deal to ensure".</summary>
    public static bool Speaks(string text) => Ahead.IsMatch(text);

    [GeneratedRegex(@"\b(?:has|have|had|was|were|did)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Happened { get; }

    [GeneratedRegex(@"\b(?:will|would|shall|should|could|(?-i:may)|might|plan(?:s|ned|ning)?|propos(?:es|ed|al|als)|expect(?:s|ed)?|set to|due to|about to|going to|hop(?:es|ed|ing)|want(?:s|ed)?|aim(?:s|ed|ing)?|intend(?:s|ed)?|prepar(?:e|es|ed|ing)|to (?:ensure|allow|secure|enable)|likely|potential(?:ly)?|possible|possibly|threaten(?:s|ed)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ahead { get; }
}
