using System.Text.RegularExpressions;

namespace QnA.Conversations;

/// <summary>"Where?", "since when?", "which model?", "why not?": a question word that wants the clause of the question before.</summary>
internal static partial class ShortQuestions
{
    /// <summary>No answer longer than this, in characters, is put into a question.</summary>
    private const int LongestAnswer = 50;

    /// <summary>The clause of the question before behind the new question word; null when the message is more than a question word.</summary>
    public static StandaloneQuestion? Resolve(FollowUp followUp)
    {
        if (Bare.Match(followUp.Question) is not { Success: true } bare)
        {
            return null;
        }

        var (word, noun) = (bare.Groups["word"].Value.Trim(), bare.Groups["noun"].Value.Trim());
        if (noun.Length > 0 && ClosedWords.IsPast(noun.Split(' ')[^1].ToLowerInvariant()))
        {
            return null; // "What happened?"
        }

        var last = AboutTheAnswer.LastQuestion(followUp);
        var previous = FollowUp.UnderstoodOf(last);
        if (QuestionForm.Of(previous) is not { } form)
        {
            return new StandaloneQuestion($"{FollowUp.Capitalize(FollowUp.Trim(followUp.Question))} ({FollowUp.Trim(previous)})?", [FollowUp.Trim(previous)]);
        }

        if (noun.Length == 0 && Quantity.IsMatch(word) && Counted(previous, form) is { } counted)
        {
            return new StandaloneQuestion($"{FollowUp.Capitalize(word)} {counted}?", [counted]);
        }

        var answer = last.ShortAnswers.FirstOrDefault(a => a.Length <= LongestAnswer);
        var clause = form.Clause(answer);
        if (word.Equals("why not", StringComparison.OrdinalIgnoreCase) && Negatable.Match(clause) is { Success: true } auxiliary)
        {
            word = "why";
            clause = Negated(auxiliary.Value) + clause[auxiliary.Length..];
        }
        else if (word.Equals("who", StringComparison.OrdinalIgnoreCase) && noun.Length == 0 && Passive.IsMatch(clause))
        {
            word = "by whom";
        }

        var asked = string.Join(' ', new[] { word, noun }.Where(w => w.Length > 0));
        return new StandaloneQuestion($"{FollowUp.Capitalize(asked)} {clause}?", [clause]);
    }

    /// <summary>"How many?" after "which trains did it order?": the same question with the quantity in the place of the question word.</summary>
    private static string? Counted(string previous, QuestionForm form)
    {
        if (form.Noun.Length > 0)
        {
            return string.Join(' ', new[] { form.Noun, form.Auxiliary, form.Rest }.Where(w => w.Length > 0));
        }

        var plural = NounPhrases.Find(previous).LastOrDefault(p => p.IsPlural && p.Kind == Referent.Thing && p.Preposition is null);
        return plural is null || form.Auxiliary.Length == 0 || plural.Range.Start < previous.IndexOf(form.Rest, StringComparison.Ordinal) + 1
            ? null
            : $"{plural.Text[4..]} {form.Auxiliary.ToLowerInvariant()} {previous[previous.IndexOf(form.Rest, StringComparison.Ordinal)..plural.Range.Start].Trim()} {FollowUp.Trim(previous[plural.Range.End..])}".TrimEnd();
    }

    private static string Negated(string auxiliary) => auxiliary switch
    {
        "will" => "won't",
        "can" => "can't",
        _ => auxiliary + "n't",
    };

    [GeneratedRegex(@"^\W*(?:(?:and|but|so|or|ok|okay|then)\b[\s,]*)*(?:(?:(?<word>when|why)\s+(?:was|is|did|does|were|are|will|has)(?:\s+(?:that|this|it|he|she|they))?(?:\s+be)?|(?<word>where)\s+(?:(?:was|is|will)\s+(?:that|this)(?:\s+be)?|(?:did|does|do|will)\s+(?:that|this|it|he|she|they))|(?<word>who|when|where|why not|why|how come|how so|how long|how much|how many(?: times)?|how often|how old|how far|how big|how large|how high|how deep|how|what for|since when|until when|till when|from where|from when|where to|where from|(?:by|with|to|for|from|of|about|against|between|on) whom|who with|who by|who for|for how long|for how much|at what time|by how much)(?:\s+(?:exactly|so|that|this)\b)?)|(?<word>(?:(?:in|on|at|by|with|for|from|to|of|about|against|between|under|since|until)\s+)?(?:which|what|how many|how much|whose))\s+(?<noun>(?!else\b|about\b|then\b|next\b|more\b|others?\b)(?:(?!\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|if|the|a|an|in|on|of|to|for|with|by|at|from|he|she|it|they|this|that|you|i|we|next|then)\b)[\p{L}'’-]+\s*){1,2}))\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare { get; }

    [GeneratedRegex(@"^how (?:many|much)$", RegexOptions.IgnoreCase)]
    private static partial Regex Quantity { get; }

    [GeneratedRegex(@"^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b")]
    private static partial Regex Negatable { get; }

    [GeneratedRegex(@"^(?:is|are|was|were|will|has been|have been)\b.*\b(?:\p{L}+ed|built|made|sent|held|sold|bought|won|lost|paid|led|found|killed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Passive { get; }
}
