namespace QnA.Web.Teams;

/// <summary>What Teams takes in one message.</summary>
/// <remarks>
/// https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content and
/// .../bots/how-to/format-your-bot-messages; of the sizes the smallest that any page names for a bot.
/// </remarks>
internal static class TeamsLimits
{
    /// <summary>Citations of a message; one more and it is refused.</summary>
    public const int Citations = 20;

    /// <summary>Characters in the name of a citation.</summary>
    public const int CitationName = 80;

    /// <summary>Characters in the abstract of a citation.</summary>
    public const int CitationAbstract = 160;

    /// <summary>Keywords of a citation.</summary>
    public const int Keywords = 3;

    /// <summary>Characters in a keyword.</summary>
    public const int Keyword = 28;

    /// <summary>Suggested actions that are shown.</summary>
    public const int SuggestedActions = 3;

    /// <summary>Bytes of a message, counted as UTF-16.</summary>
    public const int MessageBytes = 80 * 1024;

    /// <summary>Characters of a step of a stream that only says what is going on.</summary>
    public const int InformativeText = 1000;
}
