using System.Text.RegularExpressions;

namespace QnA.Questions;

/// <summary>Takes two questions in one apart: "when and where ...", "who ... and how many ...", "... ? ... ?".</summary>
public static partial class QuestionSplitter
{
    /// <summary>More questions than this in one message are answered as one topic rather than piece by piece.</summary>
    private const int MostParts = 3;

    /// <summary>
    /// The questions in a message, as they were asked: a later one may lean on an earlier one as a later turn does. The message
    /// itself when it is one question.
    /// </summary>
    public static IReadOnlyList<string> Split(string question)
    {
        // What is no question ("Thanks!", "I need it for school.") asks nothing of the articles.
        var parts = Marks.Split(question).Select(p => p.Trim())
            .Where(p => p.EndsWith('?') && Smalltalk.Recognize(p) is null)
            .Select(QuestionAnalyzer.WithoutPoliteOpening)
            .SelectMany(SplitAtAnd).ToList();
        if (parts.Count == 0)
        {
            parts = [.. SplitAtAnd(QuestionAnalyzer.WithoutPoliteOpening(question))];
        }

        return parts.Count > MostParts ? [question] : parts;
    }

    private static IEnumerable<string> SplitAtAnd(string question)
    {
        if (SharedClause.Match(question) is { Success: true } shared)
        {
            return [$"{shared.Groups["first"].Value} {shared.Groups["clause"].Value}", $"{shared.Groups["second"].Value} {shared.Groups["clause"].Value}"];
        }

        if (FrontedTopic.Match(question) is { Success: true } fronted && SecondQuestion.IsMatch(fronted.Groups["rest"].Value))
        {
            var topic = fronted.Groups["topic"].Value.Trim();
            return SplitAtAnd(fronted.Groups["rest"].Value).Select(part => $"{part.TrimEnd('?', ' ')} about {topic}?");
        }

        var at = SecondQuestion.Match(question);
        return at.Success
            ? [question[..at.Index].TrimEnd(' ', ','), question[(at.Index + at.Length)..].TrimStart()]
            : [question];
    }

    // A mark that another sentence follows; a full stop only where a question follows that
    // needs nothing of what stands before it, and not behind an abbreviation.
    // A part that does not end in a question mark is set aside.
    [GeneratedRegex(@"(?<=[?!])\s+(?=\p{L})|(?<=\p{Ll}{4}\.)\s+(?=(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|can|could|will|would)\b)(?!.*\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Marks { get; }

    // "The new bridge: what does the mayor say, and what do the unions say?": the topic belongs to each part.
    [GeneratedRegex(@"^\W*(?<topic>[^:?]{3,40}):\s+(?<rest>what\s+(?:do|does|did|has|have)\b.+\b(?:say|said|claim|think|argue|write|know|report)\W*)$", RegexOptions.IgnoreCase)]
    private static partial Regex FrontedTopic { get; }

    // "When and where was it signed?"
    [GeneratedRegex(@"^\W*(?<first>who|whom|what|when|where|why|how|which)\s+(?:and|or)\s+(?<second>who|whom|what|when|where|why|how(?: many| much| long)?|which)\s+(?<clause>\S.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex SharedClause { get; }

    // "Who signed it, and how many ...": a question word after "and", with a question before it.
    [GeneratedRegex(@"(?<=^\W*(?:(?:in|on|at|by|with|for|from)\s+)?(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b.{3,})(?<!\b(?:who|whom|what|when|where|why|how|which))(?<!\b(?:between|compare)\b.*),?\s+and\s+(?=(?:(?:in|on|at|by|with|for|from|to)\s+)?(?:who|whom|what|when|where|why|how|which)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SecondQuestion { get; }
}
