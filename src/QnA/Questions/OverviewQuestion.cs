using System.Text.RegularExpressions;

namespace QnA.Questions;

/// <summary>Questions for an overview: what they are about, without the words that ask for one.</summary>
public static partial class OverviewQuestion
{
    /// <summary>
    /// "What do the articles say about the harbour?" is about "the harbour", as is "Give me a summary of the harbour"; null for
    /// any other question.
    /// </summary>
    public static string? Subject(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = question.Trim();
        if (Role.Match(text) is { Success: true } role)
        {
            return role.Groups["who"].Value + role.Groups["where"].Value;
        }

        var match = Opening.Match(text);
        var subject = match.Success ? Closing.Replace(match.Groups["subject"].Value, "").Trim() : "";
        return subject.Any(char.IsLetterOrDigit) && !Grammar.QuestionWords.Contains(subject.Split(' ')[0].ToLowerInvariant()) ? subject : null;
    }

    private const string Articles = @"(?:(?:all|any|each|the|these|those|your|different|various|other)\s+)*(?:of\s+(?:the|these)\s+)?(?:articles?|sources?|files?|reports?|texts?|papers?|documents?|stories|news|press|coverage)";

    [GeneratedRegex(@"^(?:please[,]?\s+)?(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?(?:"
        + @"what\s+(?:do|does|did|can|have|has)\s+" + Articles + @"\s+(?:say|report|tell(?:\s+(?:us|me))?|write|reported|said|written|told(?:\s+us)?)\s+(?:about|on|of|regarding|concerning)"
        + @"|what\s+(?:is|was|has\s+been|have\s+been)\s+(?:said|known|written|reported|told)\s+(?:about|of|on|regarding|concerning)"
        + @"|what\s+do\s+(?:you|we|they)\s+know\s+(?:about|of)"
        + @"|(?:tell|brief|update)\s+(?:me|us)\s+(?:(?:more|everything|something|briefly)\s+)?(?:about|on)"
        + @"|(?:give|write|show|make|prepare)\s+(?:(?:me|us)\s+)?(?:(?:a|an|the)\s+)?(?:(?:short|brief|quick|concise|full|general)\s+)*(?:summary|overview|brief|briefing|outline|account|rundown|digest)\s+(?:of|on|about|regarding)"
        + @"|(?:(?:a|an|the)\s+)?(?:(?:short|brief|quick|concise|full|general)\s+)*(?:summary|overview|briefing|outline|rundown|digest)\s+(?:of|on|about)"
        + @"|what(?:\s+is|'s|’s)\s+(?:happening|going\s+on)\s+(?:with|in|at|to|around)"
        + @"|summari[sz]e|sum\s+up|outline|describe|discuss)"
        + @"\s+(?:(?:what|everything|all)\s+(?:(?:that\s+)?(?:is|was)\s+(?:known|said|reported|written)|(?:" + Articles + @")\s+(?:say|report|tell|write)|there\s+is(?:\s+to\s+know)?)\s+(?:about|on|of)\s+)?"
        + @"(?<subject>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Opening { get; }

    // "What part does the harbour play in the strike?" asks for what is said about the one in connection with the other.
    [GeneratedRegex(@"^what\s+(?:role|part)\s+(?:does|do|did|has|have|had|will)\s+(?<who>\S.*?)\s+play(?:ed|ing)?(?<where>\s+(?:in|on|for)\s+\S.*?)?[\s?.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Role { get; }

    [GeneratedRegex(@"(?:\s+(?:in|from|across|according\s+to)\s+" + Articles + @")?[\s?.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Closing { get; }
}
