using System.Collections.Frozen;

namespace QnA.Articles.Splitting;

/// <summary>Verbs in the past and present that name the speaker of a quotation.</summary>
internal static class ReportingVerbs
{
    private static readonly FrozenSet<string> Words =
        """
        said says asked asks told tells replied answered added adds wrote writes cried shouted exclaimed demanded wondered
        joked quipped tweeted posted continued explained recalled insisted warned stated declared argued
        """
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Whether the lower-case word is such a verb.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
