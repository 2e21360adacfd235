using System.Text.RegularExpressions;
using QnA.Language;

namespace QnA.Conversations;

/// <summary>A question taken apart: what it asks for, its auxiliary, and the clause that is left.</summary>
internal sealed partial record QuestionForm
{
    /// <summary>The question word with a preposition before it, "" for a yes or no question: "where", "in which".</summary>
    public required string Word { get; init; }

    /// <summary>The noun that the question word belongs to: "trains" in "which trains"; "" when there is none.</summary>
    public required string Noun { get; init; }

    /// <summary>The auxiliary before the subject; "" when the question word is the subject ("who signed it").</summary>
    public required string Auxiliary { get; init; }

    /// <summary>What follows.</summary>
    public required string Rest { get; init; }

    /// <summary>Takes a question apart; null when it has no form of a question.</summary>
    public static QuestionForm? Of(string question)
    {
        var text = FollowUp.Trim(question);
        var match = Form.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (word, auxiliary, rest) = (match.Groups["word"].Value, match.Groups["aux"].Value, match.Groups["rest"].Value.Trim());
        var noun = match.Groups["noun"].Value.Trim();
        if (word.Length > 0 && auxiliary.Length == 0 && NounPhrases.Find(text) is [{ IsAsked: true } asked, ..])
        {
            // "Which company owns the line": the noun ends where the verb begins.
            noun = asked.Text[4..];
            rest = text[asked.Range.End..].Trim();
        }

        return word.Length == 0 && auxiliary.Length == 0 ? null : new QuestionForm { Word = word, Noun = noun, Auxiliary = auxiliary, Rest = rest };
    }

    /// <summary>The clause as a question of its own behind another question word: "was the bridge opened".</summary>
    /// <param name="answer">The answer to this question, to stand where it asked; null when it is not known.</param>
    public string Clause(string? answer)
    {
        if (Word.Length == 0)
        {
            return $"{Auxiliary.ToLowerInvariant()} {Rest}";
        }

        if (Auxiliary.Length == 0)
        {
            return SubjectClause(answer);
        }

        var auxiliary = Auxiliary.ToLowerInvariant();
        if (Noun.Length > 0 && AsksQuantity)
        {
            return RestHasSubject ? $"{auxiliary} {Rest}" + (IsMeasure ? "" : $" {Noun}") : $"{auxiliary} {Noun} {Rest}";
        }

        if (Noun.Length > 0 && !Word.Contains(' '))
        {
            return RestHasSubject ? $"{auxiliary} {Rest} the {Noun}" : $"{auxiliary} {answer ?? $"the {Noun}"} {Rest}";
        }

        if (!AsksThing)
        {
            return $"{auxiliary} {Rest}";
        }

        if (Word.Contains(' ') && Noun.Length == 0)
        {
            // "To whom did Chile sell ships": the answer keeps the preposition.
            return $"{auxiliary} {Rest}" + (answer is null ? "" : $" {Word.Split(' ')[0].ToLowerInvariant()} {answer}");
        }

        // "What did Chile buy": the gap is the answer's. "Who is the mayor": so is the place of the subject.
        return answer is null ? (RestHasSubject ? $"{auxiliary} {Rest}" : $"{auxiliary} it {Rest}")
            : ClosedWords.BeforeBareVerb.Contains(auxiliary) && RestHasSubject ? WithObject(auxiliary, answer) : $"{auxiliary} {answer} {Rest}";
    }

    /// <summary>Whether it asks who or what, not when, where, why or how.</summary>
    public bool AsksThing => Last(Word) is "who" or "whom" or "what" or "which";

    /// <summary>Whether it asks how many or how much.</summary>
    public bool AsksQuantity => Word.EndsWith("many", StringComparison.OrdinalIgnoreCase) || Word.EndsWith("much", StringComparison.OrdinalIgnoreCase);

    private bool IsMeasure => Word.EndsWith("much", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a subject stands before the verb of the rest: after "did" always; after "were" not before "opened".</summary>
    private bool RestHasSubject =>
        ClosedWords.BeforeBareVerb.Contains(Auxiliary.ToLowerInvariant())
            ? !(Words.Split(Rest) is [var verb, ..] && ClosedWords.Prepositions.Contains(NounPhrases.Lower(verb))) && NounPhrases.Find($"{Auxiliary} {Rest}") is [var first, ..] && first.Range.Start <= Auxiliary.Length + 1
            : Words.Split(Rest) is [var word, ..] && !ClosedWords.IsPast(NounPhrases.Lower(word)) && !ClosedWords.EndsPhrase(NounPhrases.Lower(word));

    private string WithObject(string auxiliary, string answer)
    {
        var at = ObjectPlace.Match(Rest);
        return at.Success ? $"{auxiliary} {Rest[..at.Index]} {answer}{Rest[at.Index..]}" : $"{auxiliary} {Rest} {answer}";
    }

    /// <summary>The clause of a question whose word is the subject.</summary>
    private string SubjectClause(string? answer)
    {
        var subject = Noun.Length > 0 && AsksQuantity ? Noun : answer ?? (Noun.Length > 0 ? $"the {Noun}" : null);
        var words = Words.Split(Rest);
        if (words.Count == 0)
        {
            return Rest;
        }

        var verb = NounPhrases.Lower(words[0]);
        var behind = Rest[words[0].Range.End..].Trim();
        if (verb == "happened" && behind.StartsWith("to ", StringComparison.OrdinalIgnoreCase))
        {
            return $"did this happen {behind}";
        }

        if (Noun.Length == 0 && ClosedWords.IsPast(verb) && NounPhrases.Find(behind) is [{ Range.Start: 0, Kind: not Referent.Value } thing, ..]
            && (verb.EndsWith("ed", StringComparison.Ordinal) || PastIsParticiple.Contains(verb)))
        {
            // "Who built the bridge": the bridge was built.
            return $"{(thing.IsPlural ? "were" : "was")} {behind[..thing.Range.End]} {verb} {behind[thing.Range.End..].Trim()}".TrimEnd();
        }

        if (ClosedWords.IsPast(verb))
        {
            return subject is null ? $"{verb} {behind}" : $"was it that {subject} {verb} {behind}".TrimEnd();
        }

        var isThird = verb.Length > 3 && verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal);
        return isThird
            ? $"does {subject ?? "it"} {verb[..^1]} {behind}".TrimEnd()
            : $"do {subject ?? "they"} {verb} {behind}".TrimEnd();
    }

    private static readonly HashSet<string> PastIsParticiple =
        ["sent", "made", "won", "lost", "met", "held", "sold", "bought", "built", "led", "paid", "kept", "fought", "brought", "taught", "found", "shot", "struck", "spent", "dug", "fed", "shut", "cut", "hit", "set", "beat", "told", "caught"];

    private static string Last(string words) => words.Split(' ')[^1].ToLowerInvariant();

    [GeneratedRegex(@"^(?:(?<word>(?:(?:in|on|at|by|with|for|from|to|of|about|between|against|since|until|till|after|before)\s+)?(?:who|whom|whose|what|which|when|where|why|how(?:\s+(?:many(?:\s+times)?|much|long|often|old|far|big|large|high|deep|wide|fast|soon|exactly))?))\s+(?:(?<noun>(?:(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|who|that|when|to|in|on|by|with|for|about|the)\b)(?!(?<=\b(?:which|what|whose|many|much)\s)of\b)[\p{L}\d][\p{L}\d'’-]*\s+){0,4}?)(?<aux>is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b)?|(?<aux>is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"(?<=\S)\s+(?:with|to|from|in|on|at|for|about|against|during|after|before|since|by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ObjectPlace { get; }
}
