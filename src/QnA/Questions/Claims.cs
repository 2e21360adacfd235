using System.Text.RegularExpressions;

namespace QnA.Questions;

/// <summary>What a yes or no question asks to be held against the articles.</summary>
/// <param name="Affirming">The question as a claim.</param>
/// <param name="Denying">The claim denied, in the ways in which one denies.</param>
public sealed partial record Claims(string Affirming, IReadOnlyList<string> Denying)
{
    /// <summary>
    /// Turns a yes or no question into claims. The leading auxiliary goes and the words stay in order ("Did the bank send
    /// money?" is "the bank send money"): finding the place behind the subject where a grammarian would put it back takes a
    /// parser, and the reader of claims was measured not to miss it. What follows the question mark is no part of it.
    /// </summary>
    public static Claims Of(string question)
    {
        var asked = question.Split('?', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, ..] ? first : question;
        var claim = Leading.Replace(asked, "").Trim();
        return new Claims(claim + ".", [$"They deny that {claim}.", $"It is not true that {claim}."]);
    }

    [GeneratedRegex(@"^\W*(?:is it (?:true|correct|right|a fact) that|(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|ca|wo)(?:n['’]t)?)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Leading { get; }
}
